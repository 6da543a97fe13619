import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { buttonClass } from '@app/ui/styles'
import { showToast } from '@app/ui/toasts'
import { useWords } from '../../words.ts'
import { inHalves } from './code-form.ts'

/** Shown this once. It must be answered: who closes it by accident would have none. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { say } = useWords()
  const text = codes.map(inHalves).join('\n')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      showToast({ text: say('The codes are copied.'), tone: 'positive' })
    } catch {
      // Browsers may refuse; the codes stand there to be written down all the same.
      showToast({ text: say('The browser does not let us copy. Write them down.') })
    }
  }
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`
  return (
    <Dialog
      title={say('Keep these recovery codes')}
      closeLabel={say('Close')}
      isOpen
      isBlocking
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={() => void copy()}>{say('Copy')}</Button>
          <a href={file} download="justinterview-recovery-codes.txt" className={buttonClass({})}>
            {say('Save as a file')}
          </a>
          <Button variant="primary" onPress={onClose}>
            {say('I have kept them')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <p>
          {say(
            'They let you in when your telephone is lost, each once. Keep them where you would look for them then, not on the telephone. They are not shown again.',
          )}
        </p>
        <ol className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-lg bg-sunken px-5 py-4 font-mono text-base">
          {codes.map((code) => (
            <li key={code}>{inHalves(code)}</li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}

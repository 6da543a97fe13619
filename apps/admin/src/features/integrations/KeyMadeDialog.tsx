import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { showToast } from '@app/ui/toasts'
import { useWords } from '../../words.ts'

/** The key, this once. It must be answered: closed by accident, it would be lost. */
export function KeyMadeDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { say } = useWords()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      showToast({ text: say('The key is copied.'), tone: 'positive' })
    } catch {
      // Browsers may refuse; the key stands there to be selected all the same.
      showToast({ text: say('The browser does not let us copy. Select the key and copy it.') })
    }
  }
  return (
    <Dialog
      title={say('Your new key')}
      closeLabel={say('Close')}
      isOpen
      isBlocking
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={() => void copy()}>{say('Copy')}</Button>
          <Button variant="primary" onPress={onClose}>
            {say('I have kept it')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <p>{say('It is shown this once. Keep it where your program keeps its secrets.')}</p>
        <p className="rounded-lg bg-sunken px-4 py-3 font-mono wrap-anywhere select-all">
          {secret}
        </p>
        <p className="text-muted">
          {say('Your program sends it with every question, as')}{' '}
          <code className="text-ink">Authorization: Bearer ji_…</code>
        </p>
      </div>
    </Dialog>
  )
}

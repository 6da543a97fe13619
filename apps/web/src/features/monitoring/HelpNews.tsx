import type { HelpMessage } from '@app/domain/help'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { useWords } from '../../words.ts'
import { messageWords } from './message-words.ts'

type Props = {
  message: HelpMessage | null
  /** In the middle of an answer it is said in a few words. */
  isRecording: boolean
  onOpen: () => void
}

/** Staff wrote, or gave something, while the conversation was not open. */
export function HelpNews({ message, isRecording, onOpen }: Props) {
  const { say } = useWords()
  if (!message) return null
  const isWords = message.kind === 'words'
  return (
    <Banner
      tone="info"
      announce="polite"
      title={
        isWords
          ? say('{name} wrote to you', { name: message.authorName })
          : messageWords(message, say)
      }
      action={
        <Button size="small" onPress={onOpen}>
          {isWords ? say('Read and answer') : say('Open the conversation')}
        </Button>
      }
    >
      {isWords && !isRecording ? <span className="wrap-anywhere">{message.text}</span> : null}
    </Banner>
  )
}

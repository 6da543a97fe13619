import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { useWords } from '../../../words.ts'
import { Actions } from './Actions.tsx'
import { PrimaryAction } from './PrimaryAction.tsx'
import type { PhaseWords } from './phase-words.ts'
import { StatusLine } from './StatusLine.tsx'
import type { QuestionMedia } from './use-question-media.ts'

type Props = {
  words: PhaseWords
  media: QuestionMedia
  hasTimeToThink: boolean
  onThink: () => void
  onStart: () => void
}

/** While the question is heard. Who has read it need not wait for its end. */
export function AskingPanel({ words, media, hasTimeToThink, onThink, onStart }: Props) {
  const { say } = useWords()
  const isBlocked = media.state === 'blocked'
  return (
    <>
      <StatusLine words={words} />
      {media.state === 'failed' ? (
        <Banner tone="info" announce="polite">
          {say('The voice cannot be played just now. The question stands here in writing.')}
        </Banner>
      ) : null}
      <Actions>
        {isBlocked ? (
          <PrimaryAction key="play" onPress={media.play}>
            {say('Play the question')}
          </PrimaryAction>
        ) : (
          <PrimaryAction key="think" onPress={hasTimeToThink ? onThink : onStart}>
            {hasTimeToThink ? say('Think now') : say('Answer now')}
          </PrimaryAction>
        )}
        {isBlocked ? <Button onPress={onThink}>{say('Go on without listening')}</Button> : null}
        {hasTimeToThink && !isBlocked ? (
          <Button variant="quiet" onPress={onStart}>
            {say('Answer at once')}
          </Button>
        ) : null}
      </Actions>
    </>
  )
}

import { Banner } from '@app/ui/Banner'
import { ProgressBar } from '@app/ui/ProgressBar'
import { useWords } from '../../../words.ts'
import type { Sending } from './use-sending.ts'

/** How far a recording is on its way, or why it was not taken. */
export function SendingState({ sending, share }: Sending) {
  const { say, sorry, number } = useWords()
  if (sending.isPending)
    return (
      <ProgressBar
        label={share < 1 ? say('Sending the recording') : say('Looking into the recording')}
        value={share < 1 ? share : null}
        valueText={
          share < 1 ? say('{percent} %', { percent: number(share * 100) }) : say('One moment')
        }
      />
    )
  if (!sending.error) return null
  return (
    <Banner tone="negative" announce="assertive">
      {sorry(sending.error)}
    </Banner>
  )
}

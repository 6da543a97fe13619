import { Button } from '@app/ui/Button'
import type { Status } from '@app/ui/StatusBadge'
import { useWords, type Words } from '../../../words.ts'
import type { Source } from '../run/take-control.ts'
import { CheckRow } from './CheckRow.tsx'
import { useSample, type Sample } from './use-sample.ts'

type Found = { status: Status; verdict: string; sentence: string }

const sampleWords = (state: Sample['state'], { say }: Words): Found => {
  const found: Record<Sample['state'], Found> = {
    none: {
      status: 'waiting',
      verdict: say('If you like'),
      sentence: say('Record three seconds and hear how you sound. Nothing of it is kept.'),
    },
    recording: {
      status: 'active',
      verdict: say('Recording'),
      sentence: say('Say a sentence, for three seconds.'),
    },
    there: {
      status: 'done',
      verdict: say('Recorded'),
      sentence: say(
        'Can you hear yourself? If not, choose another microphone or turn up the sound.',
      ),
    },
    failed: {
      status: 'problem',
      verdict: say('Failed'),
      sentence: say('Nothing was recorded. Choose another device, or restart the browser.'),
    },
  }
  return found[state]
}

const sampleButton = (state: Sample['state'], { say }: Words): string => {
  if (state === 'recording') return say('Recording …')
  return state === 'there' ? say('Record once more') : say('Record 3 seconds and listen')
}

/** Three seconds of oneself, to listen to before it counts. */
export function SampleRow({ source }: { source: () => Source | null }) {
  const words = useWords()
  const { say } = words
  const { state, url, hasVideo, record } = useSample(source)
  return (
    <CheckRow title={say('Trial recording')} {...sampleWords(state, words)}>
      {state === 'there' && url ? (
        // Three seconds of the person's own voice, just spoken.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          key={url}
          src={url}
          controls
          autoPlay
          playsInline
          aria-label={say('Your trial recording')}
          className={
            hasVideo ? 'aspect-video w-full rounded-lg bg-sunken' : 'h-14 w-full rounded-lg'
          }
        />
      ) : null}
      <div>
        {/* Pressed while it records, it does nothing; its words say what is happening. */}
        <Button size="small" onPress={record}>
          {sampleButton(state, words)}
        </Button>
      </div>
    </CheckRow>
  )
}

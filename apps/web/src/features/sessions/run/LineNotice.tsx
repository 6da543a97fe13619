import type { UploadState } from '@app/client/recorder/uploader'
import { Banner, type Tone } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { linkClass } from '@app/ui/styles'
import { paths } from '../../../paths.ts'
import { useWords, type Words } from '../../../words.ts'
import { useLasting } from '../../recordings/use-lasting.ts'
import { lineTroubleOf, type LineTrouble } from './line-trouble.ts'
import type { RunView } from './run-store.ts'
import type { StartProblem } from './take-control.ts'

type Props = {
  view: RunView
  uploads: UploadState
  isRecording: boolean
  problem: StartProblem | null
  onRetry: () => void
}

type Notice = { tone: Tone; title?: string; text: string }

const noticeOf = (trouble: LineTrouble, failure: unknown, { say, sorry }: Words): Notice => {
  const notices: Record<LineTrouble, () => Notice> = {
    recordingAway: () => ({
      tone: 'info',
      title: say('No connection. Go on speaking.'),
      text: say('Everything is kept on this device, and sent when the connection is back.'),
    }),
    stepAway: () => ({
      tone: 'info',
      title: say('No connection, nothing is lost'),
      text: say(
        'Your answers are on this device. It is tried again by itself, and goes on from here.',
      ),
    }),
    trouble: () => ({
      tone: 'caution',
      title: say('The server has trouble just now'),
      text: say('Your answers are safe. It is tried again by itself.'),
    }),
    signIn: () => ({
      tone: 'caution',
      title: say('You have been signed out'),
      text: say('Your answers are safe on this device. Sign in, and this page goes on by itself.'),
    }),
    away: () => ({
      tone: 'info',
      title: say('No connection, so recording has not begun'),
      text: say('The question waits for you. Press the button again when the connection is back.'),
    }),
    storage: () => ({
      tone: 'negative',
      title: say('This browser stores no recording'),
      text: say(
        'Free some space on this device, or open the page in a window that is not private.',
      ),
    }),
    device: () => ({
      tone: 'negative',
      title: say('Recording did not begin'),
      text: say('Check camera and microphone once more. You find that under “More”.'),
    }),
    refused: () => ({
      tone: 'info',
      text: say('The interview has moved on meanwhile. This is where it stands now.'),
    }),
    failed: () => ({ tone: 'negative', text: sorry(failure) }),
  }
  return notices[trouble]()
}

/** A moment without a line is not worth a word. */
const quietMs = 1500

/** Says what the line to the server is like, and that nothing is lost by it. */
export function LineNotice({ view, uploads, isRecording, problem, onRetry }: Props) {
  const words = useWords()
  const { say } = words
  const trouble = useLasting(
    lineTroubleOf({
      line: view.line,
      waits: view.waiting.length > 0,
      hasFailed: view.failure !== null,
      uploads: uploads.phase,
      isRecording,
      problem,
    }),
    quietMs,
  )
  if (!trouble) return null
  const { text, ...look } = noticeOf(trouble, view.failure, words)
  const isRetried = trouble === 'stepAway' || trouble === 'trouble'
  return (
    <Banner
      {...look}
      announce={look.tone === 'negative' ? 'assertive' : 'polite'}
      action={
        isRetried ? (
          <Button size="small" onPress={onRetry}>
            {say('Try now')}
          </Button>
        ) : null
      }
    >
      <span>
        {text}{' '}
        {trouble === 'signIn' ? (
          <a className={linkClass} href={paths.signIn} target="_blank" rel="noreferrer">
            {say('Sign in in a new tab')}
          </a>
        ) : null}
      </span>
    </Banner>
  )
}

import type { UploadState } from '@app/client/recorder/uploader'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { linkClass } from '@app/ui/styles'
import { useEffect, useState } from 'react'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'
import type { RunView } from './run-store.ts'
import type { StartProblem } from './take-control.ts'

type Props = {
  view: RunView
  uploads: UploadState
  isRecording: boolean
  problem: StartProblem | null
  onRetry: () => void
}

type Trouble = 'recordingAway' | 'stepAway' | 'trouble' | 'signIn' | StartProblem | 'failed' | null

/** What is to be said about the line, if anything. */
export const troubleOf = ({
  view,
  uploads,
  isRecording,
  problem,
}: Omit<Props, 'onRetry'>): Trouble => {
  if (view.line === 'signInNeeded' || uploads.phase === 'signInNeeded') return 'signIn'
  if (isRecording) return uploads.phase === 'waiting' ? 'recordingAway' : null
  if (view.waiting.length > 0 && view.line === 'away') return 'stepAway'
  if (view.waiting.length > 0 && view.line === 'trouble') return 'trouble'
  if (problem) return problem
  return view.failure ? 'failed' : null
}

/** A moment without a line is not worth a word. */
const quietMs = 1500

/** Says what the line to the server is like, and that nothing is lost by it. */
export function LineNotice(props: Props) {
  const { say, sorry } = useWords()
  const trouble = troubleOf(props)
  const [told, setTold] = useState<Trouble>(null)
  useEffect(() => {
    if (trouble === null) {
      setTold(null)
      return undefined
    }
    const timer = setTimeout(() => setTold(trouble), quietMs)
    return () => clearTimeout(timer)
  }, [trouble])
  if (told === null || trouble === null) return null
  const retry = (
    <Button size="small" onPress={props.onRetry}>
      {say('Try now')}
    </Button>
  )
  switch (trouble) {
    case 'recordingAway':
      return (
        <Banner tone="info" announce="polite" title={say('No connection. Go on speaking.')}>
          {say('Everything is kept on this device, and sent when the connection is back.')}
        </Banner>
      )
    case 'stepAway':
      return (
        <Banner
          tone="info"
          announce="polite"
          title={say('No connection, nothing is lost')}
          action={retry}
        >
          {say(
            'Your answers are on this device. It is tried again by itself, and goes on from here.',
          )}
        </Banner>
      )
    case 'trouble':
      return (
        <Banner
          tone="caution"
          announce="polite"
          title={say('The server has trouble just now')}
          action={retry}
        >
          {say('Your answers are safe. It is tried again by itself.')}
        </Banner>
      )
    case 'signIn':
      return (
        <Banner tone="caution" announce="polite" title={say('You have been signed out')}>
          {say('Your answers are safe on this device.')}{' '}
          <a className={linkClass} href={paths.signIn} target="_blank" rel="noreferrer">
            {say('Sign in in a new tab')}
          </a>
          {'. '}
          {say('Then this page goes on by itself.')}
        </Banner>
      )
    case 'away':
      return (
        <Banner
          tone="info"
          announce="polite"
          title={say('No connection, so recording has not begun')}
        >
          {say('The question waits for you. Press the button again when the connection is back.')}
        </Banner>
      )
    case 'storage':
      return (
        <Banner
          tone="negative"
          announce="assertive"
          title={say('This browser stores no recording')}
        >
          {say('Free some space on this device, or open the page in a window that is not private.')}
        </Banner>
      )
    case 'device':
      return (
        <Banner tone="negative" announce="assertive" title={say('Recording did not begin')}>
          {say('Check camera and microphone once more. You find that under “More”.')}
        </Banner>
      )
    case 'refused':
      return (
        <Banner tone="info" announce="polite">
          {say('The interview has moved on meanwhile. This is where it stands now.')}
        </Banner>
      )
    case 'failed':
      return (
        <Banner tone="negative" announce="assertive">
          {sorry(props.view.failure)}
        </Banner>
      )
  }
}

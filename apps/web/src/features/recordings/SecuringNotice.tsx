import type { UploadState } from '@app/client/recorder/uploader'
import { Banner } from '@app/ui/Banner'
import { linkClass } from '@app/ui/styles'
import { paths } from '../../paths.ts'
import { useWords, type Words } from '../../words.ts'

/** How much is still to be sent, in words. */
export const megabytes = (bytes: number, { say, number }: Words): string =>
  say('{size} MB', { size: number(bytes / 1e6, 1) })

/** Tells, where it matters, that recordings on this device are not yet on the server. Nothing is lost meanwhile. */
export function SecuringNotice({ state }: { state: UploadState }) {
  const words = useWords()
  const { say } = words
  if (state.recordingIds.length === 0 || state.phase === 'sending' || state.phase === 'idle')
    return null
  const size = megabytes(state.backlogBytes, words)
  if (state.phase === 'signInNeeded') {
    return (
      <Banner tone="caution" announce="polite" title={say('Sign in to send your recordings')}>
        {say('{size} are safe on this device and wait to be sent.', { size })}{' '}
        <a className={linkClass} href={paths.signIn}>
          {say('Sign in')}
        </a>
      </Banner>
    )
  }
  return (
    <Banner tone="info" announce="polite" title={say('No connection, nothing is lost')}>
      {say('{size} are safe on this device. They are sent as soon as the connection is back.', {
        size,
      })}
    </Banner>
  )
}

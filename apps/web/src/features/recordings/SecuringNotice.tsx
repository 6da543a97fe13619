import type { UploadState } from '@app/client/recorder/uploader'
import { Banner } from '@app/ui/Banner'
import { linkClass } from '@app/ui/styles'
import { useLocation, useMatchRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { paths } from '../../paths.ts'
import { useWords, type Words } from '../../words.ts'
import { matterOf, quietMs, type Matter } from './securing-state.ts'

/** How much is still to be sent, in words. */
export const megabytes = (bytes: number, { say, number }: Words): string =>
  say('{size} MB', { size: number(Math.max(bytes / 1e6, 0.1), 1) })

/** Told once it has lasted, and no longer than it lasts. */
const useLasting = (matter: Matter | null): Matter | null => {
  const [told, setTold] = useState<Matter | null>(null)
  useEffect(() => {
    if (matter === null) {
      setTold(null)
      return undefined
    }
    const timer = setTimeout(() => setTold(matter), quietMs[matter])
    return () => clearTimeout(timer)
  }, [matter])
  return matter === null ? null : told
}

/** Tells, where it matters, that recordings on this device are not yet on the server. Nothing is lost meanwhile. */
export function SecuringNotice({ state }: { state: UploadState }) {
  // An interview that is being run says it itself, in its own words.
  const isRunning = useMatchRoute()({ to: paths.session }) !== false
  const matter = useLasting(isRunning ? null : matterOf(state))
  return matter ? (
    <div className="mx-auto w-full max-w-page px-4 pt-3 sm:px-6">
      <Notice matter={matter} state={state} />
    </div>
  ) : null
}

function Notice({ matter, state }: { matter: Matter; state: UploadState }) {
  const words = useWords()
  const { say } = words
  const { href } = useLocation()
  const size = megabytes(state.backlogBytes, words)
  switch (matter) {
    case 'signIn':
      return (
        <Banner tone="caution" announce="polite" title={say('Sign in to send your recordings')}>
          {say('{size} are safe on this device and wait to be sent.', { size })}{' '}
          <a className={linkClass} href={`${paths.signIn}?to=${encodeURIComponent(href)}`}>
            {say('Sign in')}
          </a>
        </Banner>
      )
    case 'waiting':
      return (
        <Banner tone="info" announce="polite" title={say('No connection, nothing is lost')}>
          {say('{size} are safe on this device. They are sent as soon as the connection is back.', {
            size,
          })}
        </Banner>
      )
    case 'trouble':
      return (
        <Banner
          tone="caution"
          announce="polite"
          title={say('The server does not take a recording')}
        >
          {say(
            'It is safe on this device and tried again by itself. If this stays, tell your institution; do not clear this browser’s data.',
          )}
        </Banner>
      )
    case 'sending':
      return (
        <Banner tone="info" announce="polite">
          {say('Your last answers are being sent: {size} to go. Keep this tab open until then.', {
            size,
          })}
        </Banner>
      )
  }
}

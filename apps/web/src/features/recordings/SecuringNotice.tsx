import type { UploadState } from '@app/client/recorder/uploader'
import { Banner } from '@app/ui/Banner'
import { linkClass } from '@app/ui/styles'
import { useLocation, useMatchRoute } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { lazy, Suspense } from 'react'
import { useWords } from '../../words.ts'
import { megabytes } from './megabytes.ts'
import { bytesToSend, matterOf, quietMs, type Matter } from './securing-state.ts'
import { useLasting } from './use-lasting.ts'

const RefusedTakes = lazy(() => import('./RefusedTakes.tsx'))

/** Tells, where it matters, that recordings on this device are not yet on the server. Nothing is lost meanwhile. */
export function SecuringNotice({ state }: { state: UploadState }) {
  // An interview that is being run says it itself, in its own words.
  const isRunning = useMatchRoute()({ to: paths.session }) !== false
  const found = isRunning ? null : matterOf(state)
  const matter = useLasting(found, found ? quietMs[found] : 0)
  const hasRefused = !isRunning && state.takes.some(({ isRefused }) => isRefused)
  return matter || hasRefused ? (
    <div className="mx-auto flex w-full max-w-page flex-col gap-2 px-4 pt-3 sm:px-6 print:hidden">
      {matter ? <Notice matter={matter} state={state} /> : null}
      {hasRefused ? (
        <Suspense>
          <RefusedTakes state={state} />
        </Suspense>
      ) : null}
    </div>
  ) : null
}

function Notice({ matter, state }: { matter: Matter; state: UploadState }) {
  const words = useWords()
  const { say } = words
  const { href } = useLocation()
  const size = megabytes(bytesToSend(state), words)
  const notices: Record<Matter, { title?: string; text: string; tone: 'info' | 'caution' }> = {
    signIn: {
      tone: 'caution',
      title: say('Sign in to send your recordings'),
      text: say('{size} are safe on this device and wait to be sent.', { size }),
    },
    waiting: {
      tone: 'info',
      title: say('No connection, nothing is lost'),
      text: say(
        '{size} are safe on this device. They are sent as soon as the connection is back.',
        { size },
      ),
    },
    trouble: {
      tone: 'caution',
      title: say('The server does not take a recording'),
      text: say(
        'It is safe on this device and tried again by itself. If this stays, tell your institution, and do not clear this browser’s data.',
      ),
    },
    sending: {
      tone: 'info',
      text: say('Your last answers are being sent: {size} to go. Keep this tab open until then.', {
        size,
      }),
    },
  }
  const { text, ...look } = notices[matter]
  return (
    <Banner announce="polite" {...look}>
      <span>
        {text}{' '}
        {matter === 'signIn' ? (
          <a className={linkClass} href={`${paths.signIn}?to=${encodeURIComponent(href)}`}>
            {say('Sign in')}
          </a>
        ) : null}
      </span>
    </Banner>
  )
}

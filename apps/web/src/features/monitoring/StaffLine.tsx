import { Button } from '@app/ui/Button'
import { Disclosure } from '@app/ui/Disclosure'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { HelpNews } from './HelpNews.tsx'
import { unreadOf } from './thread.ts'

const HelpPanel = lazy(async () => ({ default: (await import('./HelpPanel.tsx')).HelpPanel }))

type Props = {
  sessionId: string
  /** Staff can see how it goes, just now. */
  isFollowed: boolean
  /** In the middle of an answer nothing takes the place of the question. */
  isRecording: boolean
}

/** Below the interview: that staff may follow it and what of it, who is there, and how to reach them. */
export function StaffLine({ sessionId, isFollowed, isRecording }: Props) {
  const { say } = useWords()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const [seen, setSeen] = useState(0)
  const queryClient = useQueryClient()
  const thread = useQuery(
    api.help.own.queryOptions(
      { sessionId },
      // Whoever is there goes by themselves, without a word.
      { refetchInterval: ({ state }) => (state.data?.present.length ? 10_000 : false) },
    ),
  )
  const ask = useMutation(
    api.help.ask.mutationOptions({
      onSuccess: (asked) => queryClient.setQueryData(api.help.own.queryKey({ sessionId }), asked),
    }),
  )
  const present = thread.data?.present.map(({ name }) => name) ?? []
  const unread = unreadOf(thread.data, seen)
  const count = thread.data?.messages.length ?? 0
  const toggle = (): void => {
    setOpen(!isOpen)
    setSeen(count)
    // One press is enough to be seen; words can follow.
    if (!isOpen && thread.data?.openedAt === null) ask.mutate({ sessionId, text: null })
  }
  const institution = me.acting?.institution.name ?? ''
  return (
    <section
      aria-label={say('Staff and help')}
      className="mt-6 flex flex-col gap-4 border-t border-line pt-4"
    >
      <HelpNews message={isOpen ? null : unread} isRecording={isRecording} onOpen={toggle} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-[1_1_18rem] flex-col gap-1">
          <Disclosure
            summary={
              isFollowed
                ? say('Staff of {institution} may follow how this interview goes', { institution })
                : say('Staff cannot follow this interview just now: there is no live connection')
            }
          >
            <Followed />
          </Disclosure>
          {present.length > 0 ? (
            <output className="text-sm font-medium text-ink">
              {say('{names} {count, plural, one {is} other {are}} here for you', {
                names: present.join(', '),
                count: present.length,
              })}
            </output>
          ) : null}
        </div>
        <Button aria-expanded={isOpen} onPress={toggle}>
          {isOpen ? say('Close the conversation') : helpLabel(thread.data?.openedAt ?? null, say)}
        </Button>
      </div>
      {isOpen ? (
        <Suspense>
          <HelpPanel
            sessionId={sessionId}
            thread={thread.data}
            error={ask.error ?? thread.error}
            onSeen={setSeen}
          />
        </Suspense>
      ) : null}
    </section>
  )
}

const helpLabel = (openedAt: string | null, say: ReturnType<typeof useWords>['say']): string =>
  openedAt ? say('Open the conversation') : say('I need help')

/** Exactly what staff see, and what they never do. */
function Followed() {
  const { say } = useWords()
  const told = [
    say('Your name, your cohort and which interview it is'),
    say(
      'Which question you are at, what you are doing (thinking, answering, a pause), and for how long',
    ),
    say('How quick your connection is, and how much is still to be sent'),
    say(
      'Whether the camera went away, the microphone is silent, or this page is in the background',
    ),
    say('The time on your device, and whether you ask for help'),
  ]
  return (
    <div className="flex max-w-prose flex-col gap-2">
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {say(
          'Never your picture, your voice or your words. Of this nothing is kept but what you write to each other here, and what a person gives you: it goes when this interview is deleted. Nothing is decided by a machine; a person may give you more time.',
        )}
      </p>
    </div>
  )
}

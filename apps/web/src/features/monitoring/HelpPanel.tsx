import { longestHelpText, type HelpMessage, type HelpThread } from '@app/domain/help'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { SkeletonText } from '@app/ui/Skeleton'
import { TextField } from '@app/ui/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { messageWords } from './message-words.ts'

type Props = {
  sessionId: string
  thread: HelpThread | undefined
  error: unknown
  /** So many messages were seen. */
  onSeen: (count: number) => void
}

const useHelp = (sessionId: string) => {
  const queryClient = useQueryClient()
  const onSuccess = (thread: HelpThread): void => {
    queryClient.setQueryData(api.help.own.queryKey({ sessionId }), thread)
  }
  return {
    ask: useMutation(api.help.ask.mutationOptions({ onSuccess })),
    resolve: useMutation(api.help.resolveOwn.mutationOptions({ onSuccess })),
  }
}

/** The conversation with staff, below the interview: it covers nothing, and the interview goes on. */
export function HelpPanel({ sessionId, thread, error, onSeen }: Props) {
  const { say, sorry } = useWords()
  const [text, setText] = useState('')
  const { ask, resolve } = useHelp(sessionId)
  const count = thread?.messages.length ?? 0
  const panel = useRef<HTMLDivElement>(null)
  // Somebody asked for the panel: they are where they can write.
  useEffect(() => panel.current?.querySelector('textarea')?.focus(), [])
  useEffect(() => onSeen(count), [count, onSeen])
  const problem = ask.error ?? resolve.error ?? error
  const typed = text.trim()
  const send = (): void => {
    if (typed) ask.mutate({ sessionId, text: typed }, { onSuccess: () => setText('') })
  }
  return (
    <div
      ref={panel}
      className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-5 shadow-card"
    >
      <h2 className="font-serif text-lg text-ink">{say('Talk to staff')}</h2>
      {thread ? <Messages thread={thread} /> : problem ? null : <SkeletonText lines={2} />}
      {problem ? (
        <Banner tone="negative" announce="assertive">
          {sorry(problem)}
        </Banner>
      ) : null}
      <Form label={say('Write to staff')} onSubmit={send}>
        <TextField
          label={say('What is the matter?')}
          description={say(
            'Staff who look after your cohort read it. Your interview goes on meanwhile.',
          )}
          rows={2}
          value={text}
          onChange={setText}
          maxLength={longestHelpText}
        />
        <FormActions>
          {thread?.openedAt ? (
            <Button
              variant="quiet"
              isPending={resolve.isPending}
              pendingLabel={say('Closing …')}
              onPress={() => resolve.mutate({ sessionId })}
            >
              {say('I need no help any more')}
            </Button>
          ) : null}
          <Button
            type="submit"
            variant="primary"
            isPending={ask.isPending}
            pendingLabel={say('Sending …')}
            disabledReason={typed ? undefined : say('Write something first.')}
          >
            {say('Send')}
          </Button>
        </FormActions>
      </Form>
    </div>
  )
}

function Messages({ thread }: { thread: HelpThread }) {
  const { say } = useWords()
  return (
    <div role="log" aria-label={say('Conversation')} className="flex flex-col gap-3">
      {thread.openedAt ? (
        <p className="text-sm text-muted">
          {thread.openedBy === 'candidate'
            ? say('You asked for help. Staff who are following see it at once.')
            : say('Staff opened this conversation.')}
        </p>
      ) : null}
      {thread.messages.map((message) => (
        <Message key={message.messageId} message={message} />
      ))}
    </div>
  )
}

function Message({ message }: { message: HelpMessage }) {
  const { say } = useWords()
  if (message.kind !== 'words')
    return <p className="text-sm font-medium text-ink">{messageWords(message, say)}</p>
  return (
    <div
      className={`flex max-w-prose flex-col gap-0.5 rounded-lg px-4 py-2.5 ${message.isOwn ? 'ms-auto bg-accent-soft' : 'me-auto bg-sunken'}`}
    >
      <span className="text-xs font-medium text-muted">
        {message.isOwn ? say('You') : message.authorName}
      </span>
      <span className="wrap-anywhere whitespace-pre-wrap text-sm text-ink">{message.text}</span>
    </div>
  )
}

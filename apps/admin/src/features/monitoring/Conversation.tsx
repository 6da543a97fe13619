import type { HelpDesk, HelpMessage } from '@app/domain/help'
import { useWords, type Words } from '../../words.ts'

const deedWords = (
  { kind, isOwn, authorName, ...message }: HelpMessage,
  { say }: Words,
): string => {
  const name = isOwn ? say('You') : authorName
  const position = message.position ?? 0
  if (kind === 'timeGiven')
    return say('{name} gave {seconds} seconds more for question {position}', {
      name,
      seconds: message.seconds ?? 0,
      position,
    })
  if (kind === 'retakeGiven')
    return say('{name} gave one more take of question {position}', { name, position })
  return say('{name} closed the conversation', { name })
}

/** What was written and done, by whom and when. */
export function Conversation({ desk }: { desk: HelpDesk }) {
  const words = useWords()
  const { say, time } = words
  if (desk.messages.length === 0)
    return (
      <p className="text-muted">
        {desk.openedBy === 'candidate'
          ? say('{name} asks for help and has not written anything yet.', {
              name: desk.candidateName,
            })
          : say('Nothing was written yet. Whatever you write appears in their interview at once.')}
      </p>
    )
  return (
    <div role="log" aria-label={say('Conversation')} className="flex flex-col gap-2.5">
      {desk.messages.map((message) =>
        message.kind === 'words' ? (
          <div
            key={message.messageId}
            className={`flex max-w-[85%] flex-col gap-0.5 rounded-lg px-4 py-2.5 ${message.author === 'staff' ? 'ms-auto bg-accent-soft' : 'me-auto bg-sunken'}`}
          >
            <span className="figures text-xs font-medium text-muted">
              {message.isOwn ? say('You') : message.authorName}, {time(message.sentAt)}
            </span>
            <span className="wrap-anywhere whitespace-pre-wrap text-ink">{message.text}</span>
          </div>
        ) : (
          <p key={message.messageId} className="figures text-muted">
            {time(message.sentAt)} · {deedWords(message, words)}
          </p>
        ),
      )}
    </div>
  )
}

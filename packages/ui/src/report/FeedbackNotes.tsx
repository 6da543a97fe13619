import type { FeedbackNote } from '@app/domain/report-views'
import { Avatar } from '../Avatar.tsx'
import { useWords } from '../words.ts'

/** What staff wrote about a session, oldest first. */
export function FeedbackNotes({ notes }: { notes: readonly FeedbackNote[] }) {
  const { moment } = useWords()
  return (
    <ul className="flex flex-col gap-6">
      {notes.map(({ noteId, authorName, text, createdAt }) => (
        <li key={noteId} className="flex gap-3.5 print:break-inside-avoid">
          <Avatar name={authorName} />
          <div className="flex min-w-0 flex-col gap-1">
            <p className="flex flex-wrap items-baseline gap-x-2.5 text-sm">
              <span className="font-medium text-ink">{authorName}</span>
              <time dateTime={createdAt} className="text-xs text-muted">
                {moment(createdAt)}
              </time>
            </p>
            <p className="max-w-prose font-serif whitespace-pre-line text-ink">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

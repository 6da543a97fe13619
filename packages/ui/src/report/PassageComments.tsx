import type { PassageComment } from '@app/domain/comments'
import { Avatar } from '../Avatar.tsx'
import { useWords } from '../words.ts'
import { roleName } from './rating-words.ts'

export interface PassageCommentsProps {
  comments: readonly PassageComment[]
  /** The answer's place in the interview, from 1. */
  position: number
}

/** What people wrote about passages of one answer, each with the words it is about. */
export function PassageComments({ comments, position }: PassageCommentsProps) {
  const { say, moment } = useWords()
  if (comments.length === 0) return null
  return (
    <div className="flex flex-col gap-4">
      <h4 className="text-sm font-semibold text-ink">
        {say('Comments on answer {position}', { position })}
      </h4>
      <ul className="flex flex-col gap-5">
        {comments.map(({ commentId, quote, place, authorName, authorRole, text, createdAt }) => (
          <li key={commentId} className="flex gap-3.5 print:break-inside-avoid">
            <Avatar name={authorName} />
            <div className="flex min-w-0 flex-col gap-1.5">
              <p className="flex flex-wrap items-baseline gap-x-2.5 text-sm">
                <span className="font-medium text-ink">{authorName}</span>
                <span className="text-muted">{roleName(authorRole, say)}</span>
                <time dateTime={createdAt} className="text-xs text-muted">
                  {moment(createdAt)}
                </time>
              </p>
              <blockquote className="max-w-prose border-s-2 border-mark-strong ps-3 font-serif text-sm text-muted">
                “{quote}”
              </blockquote>
              {place === null ? (
                <p className="text-xs text-caution">
                  {say('This passage was corrected since. These are the words as they stood.')}
                </p>
              ) : null}
              <p className="max-w-prose font-serif whitespace-pre-line text-ink">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useWords } from '../../words.ts'

/** Question n of m, as words and as a row of marks. */
export function Places({ position, count }: { position: number | null; count: number }) {
  const { say } = useWords()
  const at = position ?? count
  return (
    <div className="flex items-center gap-3">
      <span className="figures shrink-0 text-sm text-ink">
        {position === null
          ? say('All {count} questions done', { count })
          : say('Question {position} of {count}', { position, count })}
      </span>
      <span aria-hidden="true" className="flex min-w-0 flex-1 gap-1">
        {count > 0 && count <= 12
          ? Array.from({ length: count }, (_, index) => (
              <span
                key={index}
                className={`h-1.5 flex-1 rounded-full ${index + 1 < at || position === null ? 'bg-accent' : index + 1 === at ? 'bg-mark-strong' : 'bg-line'}`}
              />
            ))
          : null}
      </span>
    </div>
  )
}

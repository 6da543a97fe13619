import type { Competency, Rubric } from '@app/domain/rubrics'
import type { Word } from '@app/domain/transcripts'
import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { classNames } from '../class-names.ts'
import { useWords } from '../words.ts'
import { type EvidenceMark, stretchesOf } from './evidence-marks.ts'
import { competencyName } from './rating-words.ts'

export interface TranscriptTextProps {
  /** Its name for those who listen ("Transcript of answer 2"). */
  label: string
  words: readonly Word[]
  rubric: Rubric
  /** Evidence to highlight. */
  marks: readonly EvidenceMark[]
  /** Write the competencies' names after each highlighted stretch; paper always does. */
  hasTags: boolean
  /** Indexes of words that were counted as fillers. */
  fillers?: readonly number[]
  /** The word that is being said. */
  current?: number | null
  /** A quotation that somebody came for: a new one is scrolled to, and has the focus. */
  emphasis?: { firstWord: number; lastWord: number } | null
  /** Plays from a word. Without it the words are text alone. */
  onWord?: ((index: number) => void) | undefined
}

const wordIndexOf = (target: EventTarget): number | null => {
  const index = target instanceof HTMLElement ? target.dataset['word'] : undefined
  return index === undefined ? null : Number(index)
}

/**
 * What was said, with the evidence marked. With `onWord` a press on a word plays from there. To the keyboard the text is
 * one stop: the arrow keys move from word to word, Enter plays. To a screen reader it reads as text, not as buttons.
 */
export function TranscriptText(props: TranscriptTextProps) {
  const { label, words, marks, rubric, hasTags, fillers, current, emphasis, onWord } = props
  const { say } = useWords()
  const [rover, setRover] = useState(0)
  const [cameFor, setCameFor] = useState(emphasis)
  if (cameFor !== emphasis) {
    setCameFor(emphasis)
    if (emphasis) setRover(emphasis.firstWord)
  }
  const text = useRef<HTMLDivElement>(null)
  const stretches = useMemo(() => stretchesOf(words.length, marks), [words, marks])
  const fillerSet = useMemo(() => new Set(fillers), [fillers])

  // What was there when the text appeared was come for before: somebody has moved on since
  const led = useRef(emphasis)
  useEffect(() => {
    if (!emphasis || emphasis === led.current) return
    led.current = emphasis
    const word = text.current?.querySelector<HTMLElement>(`[data-word="${emphasis.firstWord}"]`)
    word?.scrollIntoView({ block: 'center' })
    word?.focus({ preventScroll: true })
  }, [emphasis])

  const press = (event: MouseEvent) => {
    const index = wordIndexOf(event.target)
    // Marking text with the mouse is no press
    if (index === null || !onWord || !document.getSelection()?.isCollapsed) return
    setRover(index)
    onWord(index)
  }
  const move = (event: KeyboardEvent) => {
    if (!onWord || event.ctrlKey || event.metaKey || event.altKey) return
    const next = {
      ArrowRight: rover + 1,
      ArrowDown: rover + 8,
      ArrowLeft: rover - 1,
      ArrowUp: rover - 8,
      Home: 0,
      End: words.length - 1,
    }[event.key]
    if (next !== undefined) {
      event.preventDefault()
      const to = Math.min(words.length - 1, Math.max(0, next))
      setRover(to)
      text.current?.querySelector<HTMLElement>(`[data-word="${to}"]`)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onWord(rover)
    }
  }

  return (
    <div
      ref={text}
      // A fieldset would belong to a form
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={label}
      {...(onWord ? { onClick: press, onKeyDown: move } : {})}
      className="font-serif text-base leading-8 text-ink print:leading-6"
    >
      {stretches.map((stretch) => {
        const isMarked = stretch.competencies.length > 0
        const Element = isMarked ? 'mark' : 'span'
        const names = stretch.competencies.map((one) => competencyName(rubric, one)).join(', ')
        return (
          <span key={stretch.firstWord}>
            <Element
              {...(isMarked ? { title: names } : {})}
              className={
                isMarked
                  ? 'box-decoration-clone rounded-xs bg-mark px-0.5 py-0.5 text-ink'
                  : undefined
              }
            >
              {words.slice(stretch.firstWord, stretch.lastWord + 1).map((word, offset) => {
                const index = stretch.firstWord + offset
                return (
                  <SpokenWord
                    key={index}
                    index={index}
                    text={word.text}
                    isPlayable={onWord !== undefined}
                    isRover={onWord !== undefined && index === rover}
                    isCurrent={index === current}
                    isFiller={fillerSet.has(index)}
                    isEmphasised={
                      emphasis !== null &&
                      emphasis !== undefined &&
                      index >= emphasis.firstWord &&
                      index <= emphasis.lastWord
                    }
                    hint={say('Play from here')}
                    isLast={index === stretch.lastWord}
                  />
                )
              })}
            </Element>
            {stretch.ends.length > 0 ? (
              <EvidenceTag competencies={stretch.ends} rubric={rubric} isShown={hasTags} />
            ) : null}{' '}
          </span>
        )
      })}
    </div>
  )
}

function EvidenceTag({
  competencies,
  rubric,
  isShown,
}: {
  competencies: readonly Competency[]
  rubric: Rubric
  isShown: boolean
}) {
  return (
    <small
      className={classNames(
        'ms-1 font-sans text-xs text-muted',
        isShown ? undefined : 'sr-only print:not-sr-only',
      )}
    >
      [{competencies.map((one) => competencyName(rubric, one)).join(', ')}]
    </small>
  )
}

interface SpokenWordProps {
  index: number
  text: string
  isPlayable: boolean
  isRover: boolean
  isCurrent: boolean
  isFiller: boolean
  isEmphasised: boolean
  isLast: boolean
  hint: string
}

const SpokenWord = memo(function SpokenWord(word: SpokenWordProps) {
  return (
    <>
      <span
        data-word={word.index}
        data-current={word.isCurrent || undefined}
        {...(word.isRover ? { role: 'button', tabIndex: 0, title: word.hint } : {})}
        {...(word.isRover ? {} : { tabIndex: -1 })}
        className={classNames(
          'rounded-xs data-current:bg-accent data-current:text-accent-ink',
          word.isPlayable && 'cursor-pointer hover:bg-accent-soft hover:text-accent-text',
          word.isFiller &&
            'underline decoration-record decoration-dotted decoration-2 underline-offset-4',
          word.isEmphasised && 'border-b-2 border-mark-strong',
        )}
      >
        {word.text}
      </span>
      {word.isLast ? null : ' '}
    </>
  )
})

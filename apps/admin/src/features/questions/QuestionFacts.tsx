import type { QuestionContent } from '@app/domain/questions'
import { useWords } from '../../words.ts'
import { languageName } from './languages.ts'
import { categoryNames, difficultyNames, fieldNames, subjectNames } from './question-words.ts'

/** What a question says, for those who read it. */
export function QuestionFacts({ question }: { question: QuestionContent }) {
  const { say } = useWords()
  const values = useFieldValues()
  const names = fieldNames(say)
  return (
    <dl className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-[12rem_minmax(0,1fr)]">
      {(Object.keys(values(question)) as (keyof QuestionContent)[]).map((field) => (
        <div key={field} className="contents">
          <dt className="font-medium text-muted">{names[field]}</dt>
          <dd className="max-w-prose text-ink">{values(question)[field]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Each field of a question in words. */
export const useFieldValues = (): ((
  question: QuestionContent,
) => Record<keyof QuestionContent, string>) => {
  const { say, number } = useWords()
  const seconds = (value: number): string => say('{seconds} s', { seconds: number(value) })
  return (question) => ({
    text: question.text,
    category: categoryNames(say)[question.category],
    competency: subjectNames(say)[question.competency],
    difficulty: difficultyNames(say)[question.difficulty],
    language: languageName(question.language),
    jobRoles: question.jobRoles.join(', '),
    thinkSeconds: seconds(question.thinkSeconds),
    answerSeconds: seconds(question.answerSeconds),
    hints: question.hints,
    keywords: question.keywords.join(', '),
  })
}

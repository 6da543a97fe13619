import { Disclosure } from '@app/ui/Disclosure'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import type { QuestionField } from '@app/domain/question-views'
import { useQuery } from '@tanstack/react-query'
import { api, type Answers } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { mediaInWords } from './asking/asking-words.ts'
import { fieldNames } from './question-words.ts'
import { useFieldValues } from './QuestionFacts.tsx'

type Version = Answers['questions']['versions'][number]

/** Every form of a question, with who wrote it and what it changed. */
export function VersionHistory({ questionId }: { questionId: string }) {
  const { say } = useWords()
  const query = useQuery(api.questions.versions.queryOptions({ questionId }))
  if (query.error && !query.data)
    return <Problem error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data)
    return (
      <Loading label={say('Loading')}>
        <SkeletonText lines={4} />
      </Loading>
    )
  return (
    <ol className="flex flex-col gap-5 border-s border-line ps-5">
      {query.data.map((version, index) => (
        <Entry key={version.version} version={version} before={query.data[index + 1]} />
      ))}
    </ol>
  )
}

function Entry({ version, before }: { version: Version; before: Version | undefined }) {
  const { say, moment, number } = useWords()
  const author = {
    person: version.author.name ?? '',
    formerMember: say('somebody who is no longer there'),
    starter: say('the starter library'),
  }[version.author.kind]
  return (
    <li className="flex flex-col gap-1 text-sm">
      <p className="font-medium text-ink">
        {say('Version {version}', { version: number(version.version) })}
      </p>
      <p className="text-muted">
        {say('{when}, by {author}', { when: moment(version.changedAt), author })}
      </p>
      {before && version.changed.length > 0 ? (
        <Changes version={version} before={before} />
      ) : (
        <p className="text-muted">{say('The question as it came into the library.')}</p>
      )}
    </li>
  )
}

function Changes({ version, before }: { version: Version; before: Version }) {
  const { say } = useWords()
  const values = useFieldValues()
  const names = fieldNames(say)
  const valueOf = (form: Version, field: QuestionField): string => {
    if (field === 'media') return mediaInWords(form.media, say)
    if (field === 'captions') return form.media?.captionsUrl ? say('there') : say('none')
    return values(form)[field]
  }
  return (
    <Disclosure
      summary={say('Changed: {fields}', {
        fields: version.changed.map((field) => names[field]).join(', '),
      })}
    >
      <dl className="flex max-w-prose flex-col gap-3">
        {version.changed.map((field) => (
          <div key={field}>
            <dt className="font-medium text-ink">{names[field]}</dt>
            <dd>
              <del>{valueOf(before, field)}</del>
            </dd>
            <dd className="text-ink">
              <ins className="no-underline">{valueOf(version, field)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

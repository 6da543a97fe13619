import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { DownloadIcon } from '@app/ui/icons'
import { PageHeader } from '@app/ui/PageHeader'
import { QuestionIcon, SearchIcon } from '@app/ui/place-icons'
import { buttonClass } from '@app/ui/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { api } from '../../api.ts'
import { useCan } from '../../me.ts'
import { sizedTo, turnedTo } from '../../page-size.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { ResultLine } from '../../ResultLine.tsx'
import { useWords } from '../../words.ts'
import { questionColumns } from './question-columns.tsx'
import { QuestionFilters } from './QuestionFilters.tsx'
import { isNarrowed, narrowed, questionsInput, type QuestionsSearch } from './questions-search.ts'

const route = getRouteApi('/staff/questions')

/** The library: every question that the institution can ask, what was changed last first. */
export function QuestionsPage() {
  const words = useWords()
  const { say } = words
  const can = useCan()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.questions.list.queryOptions(questionsInput(search), { placeholderData: keepPreviousData }),
  )
  const columns = useMemo(() => questionColumns(words), [words])
  const go = (next: QuestionsSearch, replace = false) =>
    void navigate({ search: next, replace, resetScroll: false })
  const line = useRef<HTMLParagraphElement>(null)
  const clear = () => {
    go(search.size ? { size: search.size } : {})
    line.current?.focus()
  }
  return (
    <>
      <PageHeader
        title={say('Questions')}
        description={say(
          'The library of your institution: the starter questions, and those that you write and record yourselves.',
        )}
        actions={
          <>
            {can('library.exchange') ? (
              <>
                <a href="/api/library/export.zip" download className={buttonClass()}>
                  <DownloadIcon className="size-4" />
                  {say('Export')}
                </a>
                <Link to={paths.importLibrary} className={buttonClass()}>
                  {say('Import')}
                </Link>
              </>
            ) : null}
            {can('questions.manage') ? (
              <Link to={paths.newQuestion} className={buttonClass({ variant: 'primary' })}>
                {say('Write a question')}
              </Link>
            ) : null}
          </>
        }
      />
      <QuestionFilters
        search={search}
        onChange={(change, how) => go(narrowed(search, change), how === 'typing')}
      />
      <ResultLine line={line} onClear={isNarrowed(search) ? clear : undefined}>
        {query.data
          ? say('{total, plural, one {# question} other {# questions}}', {
              total: query.data.total,
            })
          : ''}
      </ResultLine>
      <PagedTable
        caption={say('Questions')}
        cardsBelow="56rem"
        columns={columns}
        rowKey={(row) => row.questionId}
        query={query}
        summary={(range) => say('{first} to {last} of {total} questions', range)}
        empty={
          isNarrowed(search)
            ? { said: say('No question matches.'), shown: <NoMatch onClear={clear} /> }
            : { said: say('There are no questions yet.'), shown: <NothingYet /> }
        }
        size={search.size}
        onPage={(after) => go(turnedTo(search, after))}
        onSize={(size) => go(sizedTo(search, size))}
      />
    </>
  )
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { say } = useWords()
  return (
    <EmptyState
      title={say('No question matches')}
      picture={<SearchIcon className="size-7" />}
      action={<Button onPress={onClear}>{say('Clear filters')}</Button>}
    >
      {say('Search for a part of the question, a job role or a keyword, or take a filter away.')}
    </EmptyState>
  )
}

function NothingYet() {
  const { say } = useWords()
  const can = useCan()
  return (
    <EmptyState
      title={say('No questions yet')}
      picture={<QuestionIcon className="size-7" />}
      action={
        can('questions.manage') ? (
          <Link to={paths.newQuestion} className={buttonClass({ variant: 'primary' })}>
            {say('Write a question')}
          </Link>
        ) : null
      }
    >
      {say('Questions that are written here can be put into kits, and practised freely.')}
    </EmptyState>
  )
}

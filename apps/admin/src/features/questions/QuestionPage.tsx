import { Badge } from '@app/ui/Badge'
import { Banner } from '@app/ui/Banner'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { linkClass } from '@app/ui/styles'
import { TitledSection } from '@app/ui/TitledSection'
import { refusalOf } from '@app/client/api'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { PageProblem } from '../../PageProblem.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { ArchiveButton } from './ArchiveButton.tsx'
import { MediaSection } from './asking/MediaSection.tsx'
import { categoryNames, difficultyNames, subjectNames } from './question-words.ts'
import { QuestionFacts } from './QuestionFacts.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { VersionHistory } from './VersionHistory.tsx'

const route = getRouteApi('/staff/questions/$questionId')

/** One question: how it is asked, what it says, which kits ask it, and every form that it had. */
export function QuestionPage() {
  const { say } = useWords()
  const { questionId } = route.useParams()
  const query = useQuery(api.questions.detail.queryOptions({ questionId }))
  if (query.data) return <Page key={questionId} question={query.data} />
  if (refusalOf(query.error)?.code === 'question.notFound') return <PageProblem />
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Loading label={say('Loading')}>
      <SkeletonText lines={10} />
    </Loading>
  )
}

function Page({ question }: { question: Answers['questions']['detail'] }) {
  const { say, number } = useWords()
  const mayManage = useCan()('questions.manage')
  const isOpen = mayManage && !question.isArchived
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.questions} className={linkClass}>
            {say('Questions')}
          </Link>
        }
        title={question.text}
        facts={
          <>
            <Badge>{categoryNames(say)[question.category]}</Badge>
            <Badge>{subjectNames(say)[question.competency]}</Badge>
            <Badge>{difficultyNames(say)[question.difficulty]}</Badge>
            {question.isStarter ? <Badge>{say('From the starter library')}</Badge> : null}
            <span>{say('Version {version}', { version: number(question.version) })}</span>
          </>
        }
        actions={mayManage ? <ArchiveButton question={question} /> : null}
      />
      <div className="flex max-w-5xl flex-col gap-10">
        {question.isArchived ? (
          <Banner tone="caution" title={say('In the archive')}>
            {say(
              'It is not offered for practice or for new kits. Kits that ask it go on asking it. Bring it back to change it.',
            )}
          </Banner>
        ) : null}
        <TitledSection
          title={say('How it is asked')}
          description={say('What candidates hear or see. They can always read the words as well.')}
        >
          <MediaSection question={question} isOpen={isOpen} />
        </TitledSection>
        <TitledSection
          title={say('What it says')}
          description={say(
            'A change makes a new version. Interviews that have begun keep the question as it was asked.',
          )}
        >
          {isOpen ? <QuestionForm question={question} /> : <QuestionFacts question={question} />}
        </TitledSection>
        <TitledSection title={say('Kits that ask it')}>
          <KitsAsking kits={question.kits} />
        </TitledSection>
        <TitledSection title={say('Versions')} description={say('The latest first.')}>
          <VersionHistory questionId={question.questionId} />
        </TitledSection>
      </div>
    </>
  )
}

function KitsAsking({ kits }: { kits: Answers['questions']['detail']['kits'] }) {
  const { say } = useWords()
  if (kits.length === 0)
    return (
      <p className="text-sm text-muted">
        {say('None. It can be practised freely, by category and job role.')}
      </p>
    )
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {kits.map(({ kitId, name }) => (
        <li key={kitId}>
          <Link to={paths.kit} params={{ kitId }} className={linkClass}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { Badge } from '@app/ui/Badge'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { buttonClass, linkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { PageProblem } from '../../PageProblem.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'
import { minutesOf } from './kit-form.ts'
import { KitActs } from './KitActs.tsx'
import { KitForm } from './KitForm.tsx'
import { KitLinkButton } from './KitLinkButton.tsx'
import { KitQuestionList } from './KitQuestionList.tsx'

const route = getRouteApi('/staff/kits/$kitId')

/** What a kit asks, in the order and with the timing that a candidate meets; to be changed by those who may. */
export function KitPage() {
  const { say } = useWords()
  const { kitId } = route.useParams()
  const query = useQuery(api.kits.detail.queryOptions({ kitId }))
  if (query.data) return <Page key={kitId} kit={query.data} />
  if (refusalOf(query.error)?.code === 'kit.notFound') return <PageProblem />
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Loading label={say('Loading')}>
      <SkeletonText lines={8} />
    </Loading>
  )
}

function Page({ kit }: { kit: Answers['kits']['detail'] }) {
  const { say } = useWords()
  const can = useCan()
  const isOpen = can('kits.manage') && !kit.isArchived
  const { kitId } = kit
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.kits} className={linkClass}>
            {say('Kits')}
          </Link>
        }
        title={kit.name}
        description={kit.description}
        facts={<Facts kit={kit} />}
        actions={
          <>
            {kit.questions.length > 0 ? (
              <Link to={paths.kitPreview} params={{ kitId }} className={buttonClass()}>
                {say('Preview')}
              </Link>
            ) : null}
            {can('kits.share') && !kit.isArchived ? (
              <KitLinkButton kit={kit} size="medium" />
            ) : null}
            {can('kits.manage') ? <KitActs kit={kit} /> : null}
          </>
        }
      />
      {kit.isArchived ? (
        <div className="pb-6">
          <Banner tone="caution" title={say('In the archive')}>
            {say('Candidates do not see it, and its link leads nowhere. Bring it back to use it.')}
          </Banner>
        </div>
      ) : null}
      {kit.linkUrl && !kit.isArchived ? (
        <p className="pb-6 text-sm text-muted">
          {kit.forEverybody
            ? say('Members open it at')
            : say('Candidates of the cohorts below open it at')}{' '}
          <span className="font-mono break-all text-ink select-all">{kit.linkUrl}</span>
        </p>
      ) : null}
      {isOpen ? <KitForm kit={kit} /> : <KitQuestionList kit={kit} />}
    </>
  )
}

function Facts({ kit }: { kit: Answers['kits']['detail'] }) {
  const { say, number } = useWords()
  return (
    <>
      <Badge>{categoryNames(say)[kit.category]}</Badge>
      <span>
        {say('{count, plural, one {# question} other {# questions}}', {
          count: kit.questions.length,
        })}
      </span>
      <span>{say('{minutes} minutes at most', { minutes: number(minutesOf(kit.questions)) })}</span>
      <span>
        {kit.forEverybody
          ? say('For everybody')
          : say('For {cohorts}', { cohorts: kit.cohorts.map(({ name }) => name).join(', ') })}
      </span>
    </>
  )
}

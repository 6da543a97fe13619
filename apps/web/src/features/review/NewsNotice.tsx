import type { News } from '@app/domain/review'
import { Banner } from '@app/ui/Banner'
import { linkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords, type Words } from '../../words.ts'
import { sessionName } from '../sessions/session-words.ts'

/** What people wrote, rated or looked at since the candidate last opened the report. */
export function NewsNotice() {
  const words = useWords()
  const { say, date } = words
  const { data } = useQuery(api.news.mine.queryOptions())
  if (!data || data.length === 0) return null
  const reports = [...Map.groupBy(data, (one) => one.sessionId).values()]
  return (
    <Banner tone="info" title={say('New in your reports')}>
      <ul className="flex flex-col gap-1.5">
        {reports.map((news) => {
          const [first] = news
          return first ? (
            <li key={first.sessionId}>
              <Link to={paths.report} params={{ sessionId: first.sessionId }} className={linkClass}>
                {first.endedAt
                  ? say('{name} of {date}', {
                      name: sessionName(first, say),
                      date: date(first.endedAt),
                    })
                  : sessionName(first, say)}
              </Link>
              {': '}
              {[...new Set(news.map(({ kind }) => newsWords(kind, words)))].join(' ')}
            </li>
          ) : null
        })}
      </ul>
    </Banner>
  )
}

const newsWords = (kind: News['kind'], { say }: Words): string =>
  ({
    lookAnswered: say('A person has looked at a score.'),
    ratingGiven: say('Somebody has rated it.'),
    feedbackGiven: say('There is feedback.'),
  })[kind]

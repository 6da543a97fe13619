import type { WallCard, WallEntry } from '@app/domain/monitoring'
import { useEffect, useRef, useState } from 'react'
import { useWords, type Words } from '../../words.ts'
import { newsOf, type News } from './wall-news.ts'
import { troubleNames } from './wall-words.ts'

type Props = {
  entries: ReadonlyMap<string, WallEntry>
  cards: ReadonlyMap<string, WallCard>
}

/** Nobody can listen to more, or more often. */
const everyMs = 6000
const mostNames = 3

const spoken = (news: News[], cards: Props['cards'], { say }: Words): string => {
  const names = troubleNames(say)
  const told = news.slice(0, mostNames).map(({ sessionId, trouble }) =>
    say('{name}: {trouble}', {
      name: cards.get(sessionId)?.candidateName ?? say('Somebody'),
      trouble: names[trouble],
    }),
  )
  const more = news.length - told.length
  if (more > 0) told.push(say('{more, plural, one {and # more} other {and # more}}', { more }))
  return told.join('. ')
}

/** Says politely what came up on the wall: gathered, so that a busy hour does not talk without end. */
export function Announcer({ entries, cards }: Props) {
  const words = useWords()
  const [said, setSaid] = useState('')
  const latest = useRef({ entries, cards, words })
  const before = useRef(entries)
  useEffect(() => {
    latest.current = { entries, cards, words }
  })
  useEffect(() => {
    const timer = setInterval(() => {
      const now = latest.current
      const news = before.current.size === 0 ? [] : newsOf(before.current, now.entries)
      before.current = now.entries
      if (news.length > 0) setSaid(spoken(news, now.cards, now.words))
    }, everyMs)
    return () => clearInterval(timer)
  }, [])
  return <output className="sr-only">{said}</output>
}

import { followWall, type WallState } from '@app/client/wall'
import type { WallCard } from '@app/domain/monitoring'
import { useEffect, useState } from 'react'
import { createCardReader } from './card-reader.ts'

type Cards = ReadonlyMap<string, WallCard>
export type Wall = WallState & { cards: Cards }

const before: WallState = { line: 'connecting', entries: new Map(), aheadMs: 0, heardAt: null }

/** The wall as it is now, and who is on it, for as long as the page shows it. */
export const useWall = (): Wall => {
  const [state, setState] = useState<WallState>(before)
  const [cards, setCards] = useState<Cards>(new Map())
  useEffect(() => {
    const reader = createCardReader((found) =>
      setCards((known) => {
        const next = new Map(known)
        for (const card of found) next.set(card.sessionId, card)
        return next
      }),
    )
    return followWall({
      onState: (next) => {
        setState(next)
        reader.want(next.entries.keys())
      },
    })
  }, [])
  return { ...state, cards }
}

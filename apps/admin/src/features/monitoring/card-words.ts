import type { WallCard } from '@app/domain/monitoring'
import type { Say } from '@app/ui/words'

/** Which interview, and which cohort. */
export const cardWords = (card: WallCard | undefined, say: Say): string => {
  if (!card) return ''
  const cohorts = card.cohorts.map(({ name }) => name).join(', ')
  return [card.kitName || say('Free practice'), cohorts].filter(Boolean).join(' · ')
}

import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { adjustmentWords } from './stored-words.ts'
import { StoredFact } from './StoredFact.tsx'

/**
 * The adjustments that were in force. They are no part of the report, which others read, so they are asked for apart,
 * and never go onto paper (P10).
 */
export function StoredAdjustments({ sessionId }: { sessionId: string }) {
  const words = useWords()
  const { say } = words
  const { data } = useQuery(api.sessions.run.queryOptions({ sessionId }, { staleTime: 600_000 }))
  if (!data) return null
  return (
    <StoredFact title={say('Your adjustments')} who={say('You, and who may set them')} isForScreen>
      {adjustmentWords(data.accommodations, words)}
    </StoredFact>
  )
}

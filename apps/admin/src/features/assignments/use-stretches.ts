import type { ProgressRow } from '@app/domain/assignments'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { ProgressInput } from './progress-search.ts'

/** Rows that are asked for together. */
const perStretch = 100

/** The rows of a grid, stretch by stretch as they come into view. A row that is on its way is undefined. */
export const useStretches = (
  input: ProgressInput,
  { first, last }: { first: number; last: number },
) => {
  const optionsOf = (stretch: number) =>
    api.assignments.progress.queryOptions(
      { ...input, offset: stretch * perStretch, limit: perStretch },
      { staleTime: 30_000 },
    )
  // The first one says how many rows and which columns there are, and stays while another order is on its way.
  const head = useQuery({ ...optionsOf(0), placeholderData: keepPreviousData })
  const from = Math.max(1, Math.floor(first / perStretch))
  const to = Math.floor(Math.max(first, last) / perStretch)
  const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  const others = useQueries({ queries: wanted.map(optionsOf) })
  const rowAt = (index: number): ProgressRow | undefined => {
    const stretch = Math.floor(index / perStretch)
    const data = stretch === 0 ? head.data : others[stretch - from]?.data
    return data?.rows[index % perStretch]
  }
  return {
    columns: head.data?.columns,
    total: head.data?.total,
    isStale: head.isPlaceholderData,
    error: head.error ?? others.find((one) => one.error)?.error ?? null,
    retry: () => {
      void head.refetch()
      for (const one of others) if (one.error) void one.refetch()
    },
    rowAt,
  }
}

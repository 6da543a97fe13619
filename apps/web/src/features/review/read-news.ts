import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, queryClient } from '../../api.ts'

/** Whoever has the report before them has read what is new in it. */
export const useReadNews = (sessionId: string): void => {
  const { mutate } = useMutation(
    api.news.read.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.news.mine.pathFilter()),
    }),
  )
  useEffect(() => mutate({ sessionId }), [mutate, sessionId])
}

import { attendanceMs, type HelpDesk } from '@app/domain/help'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, client } from '../../api.ts'

/** The conversation with one candidate, and what may be given; others see that it is open here. */
export const useDesk = (sessionId: string, version: number | null) => {
  const queryClient = useQueryClient()
  const desk = useQuery(
    api.help.desk.queryOptions(
      { sessionId },
      // Those who have it open go by themselves, without a word.
      { refetchInterval: ({ state }) => (state.data?.present.length ? attendanceMs.every : false) },
    ),
  )
  const { refetch } = desk
  const read = useRef(version)
  useEffect(() => {
    if (read.current === version) return
    read.current = version
    void refetch()
  }, [version, refetch])

  useEffect(() => {
    const attend = async (isHere: boolean): Promise<void> => {
      try {
        await client.help.attend.mutate({ sessionId, isHere })
      } catch (error) {
        console.debug('That the conversation is open was not told', error)
      }
    }
    void attend(true)
    const timer = setInterval(() => void attend(true), attendanceMs.every)
    return () => {
      clearInterval(timer)
      void attend(false)
    }
  }, [sessionId])

  const act = useMutation(
    api.help.act.mutationOptions({
      onSuccess: (after: HelpDesk) => {
        queryClient.setQueryData(api.help.desk.queryKey({ sessionId }), after)
      },
    }),
  )
  return { desk, act }
}

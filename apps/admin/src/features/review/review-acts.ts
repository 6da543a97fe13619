import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'

const looked = async () => {
  await Promise.all([
    queryClient.invalidateQueries(api.review.list.pathFilter()),
    queryClient.invalidateQueries(api.reports.ofCandidate.pathFilter()),
  ])
}

/** What a person does with an interview in the queue; the queue and the open report are read again. */
export const useReviewActs = () => ({
  take: useMutation(api.review.take.mutationOptions({ onSuccess: looked })),
  giveBack: useMutation(api.review.giveBack.mutationOptions({ onSuccess: looked })),
  finish: useMutation(api.review.finish.mutationOptions({ onSuccess: looked })),
})

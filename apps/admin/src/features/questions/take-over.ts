import { api, queryClient, type Answers } from '../../api.ts'

/** The question as the server has just answered it; lists, versions and kits that show it are asked for anew. */
export const takeOver = async (question: Answers['questions']['detail']): Promise<void> => {
  const { questionId } = question
  queryClient.setQueryData(api.questions.detail.queryKey({ questionId }), question)
  await Promise.all([
    queryClient.invalidateQueries(api.questions.versions.queryFilter({ questionId })),
    queryClient.invalidateQueries(api.questions.list.pathFilter()),
    queryClient.invalidateQueries(api.questions.inUse.pathFilter()),
    queryClient.invalidateQueries(api.kits.detail.pathFilter()),
  ])
}

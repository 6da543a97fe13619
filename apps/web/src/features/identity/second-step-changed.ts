import { api, queryClient } from '../../api.ts'
import { refreshMe } from '../../me.ts'

/** The second step was set up or taken away: what the account's page shows of it, and what the role may, is asked anew. */
export const secondStepChanged = async (): Promise<void> => {
  await Promise.all([
    refreshMe(),
    queryClient.invalidateQueries({ queryKey: api.secondFactor.state.queryKey() }),
    queryClient.invalidateQueries({ queryKey: api.identity.signIns.queryKey() }),
  ])
}

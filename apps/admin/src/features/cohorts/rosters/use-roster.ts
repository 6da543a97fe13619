import { longestRosterPiece, type RosterProblem } from '@app/domain/rosters'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, queryClient, api } from '../../../api.ts'
import type { RosterRow } from './roster-table.ts'

type Checked = {
  rosterId: string
  rows: RosterRow[]
  invited: number
  joined: number
  alreadyThere: number
  problems: { position: number; problem: RosterProblem }[]
}

/** Sends a list piece by piece, has it checked as a whole, and imports it when told to. */
export const useRoster = () => {
  const [sent, setSent] = useState(0)
  const checking = useMutation({
    mutationFn: async ({
      rows,
      cohortId,
    }: {
      rows: RosterRow[]
      cohortId: string | null
    }): Promise<Checked> => {
      setSent(0)
      const { rosterId } = await client.rosters.begin.mutate({ cohortId, rowCount: rows.length })
      for (let at = 0; at < rows.length; at += longestRosterPiece) {
        const piece = rows.slice(at, at + longestRosterPiece)
        await client.rosters.add.mutate({ rosterId, from: at + 1, rows: piece })
        setSent(at + piece.length)
      }
      return { rosterId, rows, ...(await client.rosters.check.query({ rosterId })) }
    },
  })
  const importing = useMutation(
    api.rosters.run.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queryClient.invalidateQueries(api.cohorts.pathFilter()),
          queryClient.invalidateQueries(api.invitations.pathFilter()),
          queryClient.invalidateQueries(api.members.pathFilter()),
        ]),
    }),
  )
  return {
    sent,
    checking,
    importing,
    /** Back to the list, which may be mended or read anew. */
    again: () => {
      checking.reset()
      importing.reset()
    },
  }
}

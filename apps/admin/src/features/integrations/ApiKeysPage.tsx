import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { DataTable } from '@app/ui/DataTable'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { KeyIcon } from '@app/ui/place-icons'
import { linkClass } from '@app/ui/styles'
import { showToast } from '@app/ui/toasts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { useKeyColumns, type KeyRow } from './api-key-columns.tsx'
import { KeyMadeDialog } from './KeyMadeDialog.tsx'
import { MakeKeyDialog } from './MakeKeyDialog.tsx'

/** Keys with which the institution's own programs read its figures. */
export function ApiKeysPage() {
  const { say } = useWords()
  const query = useQuery(api.integrations.apiKeys.queryOptions())
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const [toRevoke, setToRevoke] = useState<KeyRow | null>(null)
  const columns = useKeyColumns(setToRevoke)
  const make = (
    <Button variant="primary" onPress={() => setMaking(true)}>
      {say('Make a key')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={say('API keys')}
        description={
          <>
            {say(
              'With a key, a program of yours reads cohorts, people or sessions over REST. No key reads a recording, a word that was said, or a level.',
            )}{' '}
            <a href="/api/v1/openapi.json" className={linkClass}>
              {say('Description in OpenAPI')}
            </a>
          </>
        }
        actions={make}
      />
      {query.error && !query.data ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          caption={say('API keys')}
          columns={columns}
          rows={query.data ?? []}
          rowKey={(row) => row.apiKeyId}
          cards="pairs"
          loading={query.data ? undefined : { label: say('Loading'), rows: 3 }}
          empty={
            <EmptyState
              title={say('No keys yet')}
              picture={<KeyIcon className="size-7" />}
              action={make}
            >
              {say('Make one for each program, so that each can be ended by itself.')}
            </EmptyState>
          }
        />
      )}
      {isMaking ? (
        <MakeKeyDialog
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false)
            setMade(key)
          }}
        />
      ) : null}
      {made ? <KeyMadeDialog secret={made} onClose={() => setMade(null)} /> : null}
      <RevokeQuestion row={toRevoke} onClose={() => setToRevoke(null)} />
    </>
  )
}

function RevokeQuestion({ row, onClose }: { row: KeyRow | null; onClose: () => void }) {
  const { say, sorry } = useWords()
  const { mutate, isPending, error, reset } = useMutation(
    api.integrations.revokeApiKey.mutationOptions({
      onSuccess: () => {
        showToast({ text: say('The key is revoked.') })
        onClose()
        return queryClient.invalidateQueries(api.integrations.apiKeys.pathFilter())
      },
    }),
  )
  return (
    <ConfirmDialog
      title={say('Revoke the key “{name}”?', { name: row?.name ?? '' })}
      confirmLabel={say('Revoke the key')}
      cancelLabel={say('Cancel')}
      isDestructive
      isOpen={row !== null}
      isPending={isPending}
      error={error ? sorry(error) : undefined}
      onCancel={() => {
        reset()
        onClose()
      }}
      onConfirm={() => {
        if (row) mutate({ apiKeyId: row.apiKeyId })
      }}
    >
      <p>
        {say(
          'Whatever uses it stops reading at once. This cannot be taken back; a new key can be made.',
        )}
      </p>
    </ConfirmDialog>
  )
}

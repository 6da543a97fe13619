import { Client } from 'pg'

const reconnectMs = 1000

type Options = {
  /** Of any role that may connect; notifications carry ids and states alone. */
  connectionString: string
  /** Names of our own making, never free text. */
  channels: readonly string[]
  hear: (channel: string, payload: string) => Promise<void>
  onError: (error: unknown) => void
  /** It hears from now on; called again after every interruption, when something may have been missed. */
  onConnected?: () => void
}

/**
 * Hears what any process commits, through PostgreSQL's LISTEN, on one connection of its own. A connection that drops is
 * made again; what was sent meanwhile is lost, so listeners must be able to read the present state.
 */
export const listenTo = ({ connectionString, channels, hear, onError, onConnected }: Options) => {
  let client: Client | null = null
  let stopped = false

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString })
    client = next
    next.on('notification', ({ channel, payload }) => {
      hear(channel, payload ?? '').catch(onError)
    })
    next.on('error', onError)
    next.on('end', again)
    await next.connect()
    await next.query(
      channels.map((channel) => `listen ${next.escapeIdentifier(channel)}`).join('; '),
    )
    onConnected?.()
  }

  const start = (): Promise<void> => connect().catch(onError)

  const again = (): void => {
    if (!stopped) setTimeout(() => void start(), reconnectMs).unref()
  }

  return {
    start,
    stop: async (): Promise<void> => {
      stopped = true
      await client?.end()
    },
  }
}

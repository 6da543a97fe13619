/** What the device check found about the line to the server. */
export type LineCheck = { roundTripMs: number; kilobitsPerSecond: number }

const probeBytes = 250_000
const longestMs = 20_000

const answered = async (url: string, init: RequestInit): Promise<Response> => {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), longestMs)
  const answer = await fetch(url, { ...init, signal: end.signal }).finally(() =>
    clearTimeout(timer),
  )
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`)
  return answer
}

/**
 * Measures the line: one small question, then as many bytes as a second of recording.
 * @throws when the server is away, or when something else answers in its place, as the sign-in page of a guest Wi-Fi does
 */
export const checkLine = async (base = '/api/health'): Promise<LineCheck> => {
  const asked = performance.now()
  const answer = await answered(base, { cache: 'no-store' })
  const body: unknown = await answer.json()
  if (typeof body !== 'object' || body === null || !('ok' in body))
    throw new Error('Somebody else answered')
  const roundTripMs = performance.now() - asked
  const started = performance.now()
  const headers = { 'content-type': 'application/octet-stream' }
  await answered(`${base}/upload`, { method: 'POST', headers, body: new Uint8Array(probeBytes) })
  const seconds = Math.max(0.001, (performance.now() - started) / 1000)
  return { roundTripMs, kilobitsPerSecond: Math.round((probeBytes * 8) / 1000 / seconds) }
}

/** Room left for this site on the device, in bytes; null where the browser does not say. Asks to keep what we store. */
export const checkRoom = async (): Promise<number | null> => {
  if (!('storage' in navigator)) return null
  // Firefox asks the person, who may take their time, so nobody waits for it. Where the browser refuses, recordings
  // are kept as long as it has room; nothing else follows from the answer.
  navigator.storage
    .persist()
    .catch((error: unknown) => console.debug('Storage was not made persistent', error))
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined ? null : quota - (usage ?? 0)
}

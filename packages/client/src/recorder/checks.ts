/** What the device check found about the line to the server. */
export type LineCheck = { roundTripMs: number; kilobitsPerSecond: number }

const probeBytes = 250_000

/** Measures the line: one small question, then as many bytes as a second of recording. @throws when the server is away */
export const checkLine = async (base = '/api/health'): Promise<LineCheck> => {
  const asked = performance.now()
  const answer = await fetch(base, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`)
  const roundTripMs = performance.now() - asked
  const started = performance.now()
  const headers = { 'content-type': 'application/octet-stream' }
  await fetch(`${base}/upload`, { method: 'POST', headers, body: new Uint8Array(probeBytes) })
  const seconds = Math.max(0.001, (performance.now() - started) / 1000)
  return { roundTripMs, kilobitsPerSecond: Math.round((probeBytes * 8) / 1000 / seconds) }
}

/** Room left for this site on the device, in bytes; null where the browser does not say. Asks to keep what we store. */
export const checkRoom = async (): Promise<number | null> => {
  if (!('storage' in navigator)) return null
  // Where the browser refuses, recordings are kept as long as it has room; nothing else follows from the answer.
  await navigator.storage.persist()
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined ? null : quota - (usage ?? 0)
}

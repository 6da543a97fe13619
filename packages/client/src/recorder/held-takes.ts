// While a page records a take it holds a lock of that name. A take that is not closed and that nobody holds was left
// behind by a crash. Without the locks (very old browsers) a take counts as left behind.

const nameOf = (recordingId: string): string => `justinterview-take-${recordingId}`

const locks = (): LockManager | null =>
  'navigator' in globalThis && 'locks' in navigator ? navigator.locks : null

/** Holds a take for as long as this page records it. Resolves when it is held, to how to let go. */
export const holdTake = (recordingId: string): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const manager = locks()
    if (!manager) return resolve(() => undefined)
    const held = manager.request(
      nameOf(recordingId),
      () => new Promise<void>((letGo) => resolve(() => letGo())),
    )
    held.catch(reject)
    return undefined
  })

/** The takes, of these, that some page is recording just now. */
export const heldAmong = async (recordingIds: readonly string[]): Promise<Set<string>> => {
  const manager = locks()
  if (!manager || recordingIds.length === 0) return new Set()
  const { held = [] } = await manager.query()
  const names = new Set(held.map((lock) => lock.name))
  return new Set(recordingIds.filter((recordingId) => names.has(nameOf(recordingId))))
}

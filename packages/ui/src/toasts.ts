export interface Toast {
  text: string
  tone?: 'info' | 'positive' | 'negative'
  /** One thing to do about it, such as taking it back. The toast then stays until it is closed. */
  action?: { label: string; onAction: () => void }
}

export interface ShownToast extends Toast {
  key: number
}

type Listener = () => void

let shown: readonly ShownToast[] = []
let lastKey = 0
const listeners = new Set<Listener>()

function change(next: readonly ShownToast[]) {
  shown = next
  for (const listener of listeners) listener()
}

/**
 * Shows a short message in the ToastRegion, and returns its key. For what has gone well and needs no
 * answer; what must be read belongs in a Banner. At most three stand at a time, the oldest goes.
 */
export function showToast(toast: Toast): number {
  lastKey += 1
  change([...shown, { ...toast, key: lastKey }].slice(-3))
  return lastKey
}

/** Takes a toast away; does nothing when it has gone already. */
export function closeToast(key: number): void {
  if (shown.some((toast) => toast.key === key)) change(shown.filter((toast) => toast.key !== key))
}

export function shownToasts(): readonly ShownToast[] {
  return shown
}

export function onToastsChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

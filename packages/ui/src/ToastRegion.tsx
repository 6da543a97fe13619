import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './IconButton.tsx'
import { CloseIcon, InfoIcon, NegativeIcon, PositiveIcon } from './icons.tsx'
import { closeToast, onToastsChange, type ShownToast, shownToasts } from './toasts.ts'

export interface ToastRegionProps {
  labels: { region: string; dismiss: string }
  /** Milliseconds a toast stays; it waits while it is pointed at or holds the focus. */
  staysMs?: number
}

/** Where `showToast` shows. Once per app, beside the shell; it listens from the first moment on. */
export function ToastRegion({ labels, staysMs = 7000 }: ToastRegionProps) {
  const toasts = useSyncExternalStore(onToastsChange, shownToasts, shownToasts)
  const urgent = toasts.filter((toast) => toast.tone === 'negative')
  const calm = toasts.filter((toast) => toast.tone !== 'negative')
  return (
    <section
      aria-label={labels.region}
      // Stays reachable and spoken while a dialog is open
      data-react-aria-top-layer="true"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-60 flex flex-col items-center gap-2 sm:start-auto sm:items-end print:hidden"
    >
      <div aria-live="assertive" className="contents">
        {urgent.map((toast) => (
          <Message key={toast.key} toast={toast} dismissLabel={labels.dismiss} staysMs={staysMs} />
        ))}
      </div>
      <div aria-live="polite" className="contents">
        {calm.map((toast) => (
          <Message key={toast.key} toast={toast} dismissLabel={labels.dismiss} staysMs={staysMs} />
        ))}
      </div>
    </section>
  )
}

const icons = {
  info: <InfoIcon className="size-5 text-info" />,
  positive: <PositiveIcon className="size-5 text-positive" />,
  negative: <NegativeIcon className="size-5 text-negative" />,
}

function Message({
  toast,
  dismissLabel,
  staysMs,
}: {
  toast: ShownToast
  dismissLabel: string
  staysMs: number
}) {
  const [isHeld, setHeld] = useState(false)
  const stays = toast.tone === 'negative' || toast.action !== undefined
  useEffect(() => {
    if (isHeld || stays) return undefined
    const timer = setTimeout(() => closeToast(toast.key), staysMs)
    return () => clearTimeout(timer)
  }, [isHeld, stays, staysMs, toast.key])
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={classNames(
        'pointer-events-auto flex w-full max-w-sm animate-rise items-center gap-3 rounded-lg border bg-raised py-2 ps-4 pe-2 text-sm text-ink shadow-overlay',
        toast.tone === 'negative' ? 'border-negative-line' : 'border-line',
      )}
    >
      {icons[toast.tone ?? 'positive']}
      <p className="min-w-0 flex-1">{toast.text}</p>
      {toast.action ? (
        <Button
          size="small"
          onPress={() => {
            toast.action?.onAction()
            closeToast(toast.key)
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton
        label={dismissLabel}
        icon={<CloseIcon className="size-4" />}
        size="small"
        onPress={() => closeToast(toast.key)}
      />
    </div>
  )
}

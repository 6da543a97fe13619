/** A key to press, beside the words that say what it does. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="inline-flex min-h-5.5 min-w-5.5 items-center justify-center rounded-sm border border-b-2 border-line-strong/60 bg-raised px-1.5 font-sans text-xs text-muted">
      {children}
    </kbd>
  )
}

/**
 * The mark of JustInterview: a J that is being said. Its hook sits in a speech bubble whose tail
 * leans to the person who answers; the dot is the light of a recording. Beside the name it is
 * decoration; alone, give it a label.
 */
export function BrandMark({ className = 'size-8', label }: { className?: string; label?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      className={`shrink-0 ${className}`}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path
        d="M16 2.5c7.7 0 13.5 5.3 13.5 12.4S23.7 27.3 16 27.3c-1.5 0-3-.2-4.3-.6-1.6 1.5-3.9 2.5-6.5 2.8-.6.1-.9-.6-.5-1.1 1-1.2 1.6-2.5 1.8-4C3.9 22.1 2.5 18.7 2.5 14.9 2.5 7.8 8.3 2.5 16 2.5Z"
        fill="var(--accent-fill)"
      />
      <path
        d="M18.2 11.4v6.3c0 2.4-1.5 3.9-3.7 3.9-1.9 0-3.2-1-3.6-2.7"
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="2.8"
        strokeLinecap="round"
      />
      <circle cx="18.2" cy="7.7" r="1.9" fill="var(--brand-dot, #f0b652)" />
    </svg>
  )
}

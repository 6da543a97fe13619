import { Badge, type BadgeTone } from './Badge.tsx'

/** Where something stands, in the five ways that matter to whoever looks. */
export type Status = 'waiting' | 'active' | 'done' | 'problem' | 'off'

const tones: Record<Status, BadgeTone> = {
  waiting: 'neutral',
  active: 'info',
  done: 'positive',
  problem: 'caution',
  off: 'neutral',
}

/** A status in words, with a shape of its own: the colour is never all there is. */
export function StatusBadge({ status, children }: { status: Status; children: string }) {
  return (
    <Badge tone={tones[status]} icon={<Shape status={status} />}>
      {children}
    </Badge>
  )
}

function Shape({ status }: { status: Status }) {
  return (
    <svg
      viewBox="0 0 10 10"
      className={`size-2.5 ${status === 'active' ? 'animate-breathe' : ''}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {status === 'waiting' ? <circle cx="5" cy="5" r="3.6" strokeDasharray="2 2.2" /> : null}
      {status === 'active' ? <circle cx="5" cy="5" r="3.6" fill="currentColor" /> : null}
      {status === 'done' ? <path d="m1.4 5.4 2.4 2.4 4.8-5.4" /> : null}
      {status === 'problem' ? <path d="M5 1.2v4.4M5 8.7v.1" /> : null}
      {status === 'off' ? <path d="M2 5h6" /> : null}
    </svg>
  )
}

import { useEffect, useRef, useState } from 'react'
import { clockText, passedPoint } from './countdown.ts'

export interface CountdownRingProps {
  /** Time left, in seconds, with fractions for a smooth ring. */
  secondsLeft: number
  secondsTotal: number
  /** What is being counted ("Time to think"). */
  label: string
  /** Seconds left at which something is said politely, with the sentence. */
  announcements?: Readonly<Record<number, string>>
  /** From here on the ring takes the colour of caution. */
  cautionSeconds?: number
  size?: 'small' | 'medium' | 'large'
}

const sizes = {
  small: { box: 'size-16', text: 'text-base' },
  medium: { box: 'size-18 sm:size-24', text: 'text-lg sm:text-2xl' },
  large: { box: 'size-32', text: 'text-3xl' },
}
const radius = 44
const around = 2 * Math.PI * radius

/** Time running out, as a ring and as figures; spoken only at the points that were asked for. */
export function CountdownRing({
  secondsLeft,
  secondsTotal,
  label,
  announcements = {},
  cautionSeconds = 10,
  size = 'large',
}: CountdownRingProps) {
  const share = secondsTotal > 0 ? Math.min(1, Math.max(0, secondsLeft / secondsTotal)) : 0
  const isShort = secondsLeft <= cautionSeconds
  return (
    <div className={`relative inline-grid shrink-0 place-items-center ${sizes[size].box}`}>
      <svg
        viewBox="0 0 100 100"
        className="col-start-1 row-start-1 size-full -rotate-90"
        aria-hidden="true"
      >
        <circle cx="50" cy="50" r={radius} fill="none" strokeWidth="7" className="stroke-line" />
        <circle
          cx="50"
          cy="50"
          r={radius}
          fill="none"
          strokeWidth="7"
          strokeLinecap={share > 0 ? 'round' : 'butt'}
          strokeDasharray={`${share * around} ${around}`}
          className={isShort ? 'stroke-record' : 'stroke-accent-text'}
        />
      </svg>
      <span
        role="timer"
        aria-label={label}
        aria-live="off"
        className={`figures col-start-1 row-start-1 font-serif text-ink ${sizes[size].text}`}
      >
        {clockText(secondsLeft)}
      </span>
      <Announcer secondsLeft={secondsLeft} announcements={announcements} />
    </div>
  )
}

function Announcer({
  secondsLeft,
  announcements,
}: Required<Pick<CountdownRingProps, 'secondsLeft' | 'announcements'>>) {
  const before = useRef(secondsLeft)
  const [words, setWords] = useState('')
  useEffect(() => {
    const point = passedPoint(before.current, secondsLeft, Object.keys(announcements).map(Number))
    before.current = secondsLeft
    if (point !== undefined) setWords(announcements[point] ?? '')
  }, [secondsLeft, announcements])
  return <output className="sr-only">{words}</output>
}

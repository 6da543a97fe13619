import { useEffect, useState } from 'react'

const everyMs = 200

/** The time by `clock`, five times a second. */
export const useNow = (clock: () => number): number => {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), everyMs)
    return () => clearInterval(timer)
  }, [clock])
  return now
}

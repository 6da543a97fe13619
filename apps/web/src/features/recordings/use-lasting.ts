import { useEffect, useState } from 'react'

/** The value once it has lasted `quietMs`, and no longer than it lasts: what passes by itself is not worth a word. */
export const useLasting = <Value>(value: Value | null, quietMs: number): Value | null => {
  const [told, setTold] = useState<Value | null>(null)
  useEffect(() => {
    if (value === null) return undefined
    const timer = setTimeout(() => setTold(value), quietMs)
    return () => {
      clearTimeout(timer)
      setTold(null)
    }
  }, [value, quietMs])
  return value === null ? null : told
}

import { useEffect, useRef, useState } from 'react'

/** What of a scrolled box is in view, in pixels below its header. Follows the box as it is scrolled and sized. */
export const useWindow = () => {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() =>
        setView({ top: element.scrollTop, height: element.clientHeight }),
      )
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  return { box, view }
}

import { useEffect, useEffectEvent, useState } from 'react'

/**
 * The text of a search field whose settled words stand in the address. It settles when nobody has typed for a moment;
 * when the address changes by itself (Back, filters cleared), the field follows.
 */
export const useSearchText = (
  inAddress: string,
  onSettled: (text: string) => void,
  waitMs = 300,
) => {
  const [text, setText] = useState(inAddress)
  const [seen, setSeen] = useState(inAddress)
  const [sent, setSent] = useState(inAddress)
  if (seen !== inAddress) {
    setSeen(inAddress)
    // Our own words arriving must not undo what was typed since.
    if (inAddress !== sent) {
      setSent(inAddress)
      setText(inAddress)
    }
  }
  const settle = () => {
    const words = text.trim()
    if (words === sent) return
    setSent(words)
    onSettled(words)
  }
  const settleLater = useEffectEvent(settle)
  useEffect(() => {
    if (text.trim() === sent) return undefined
    const timer = setTimeout(() => settleLater(), waitMs)
    return () => clearTimeout(timer)
  }, [text, sent, waitMs])
  return { text, setText, settle }
}

import type { Socket } from 'socket.io'

/** What one connection may ask: so many at once, and so many more each second. Screens ask once or twice. */
const burst = 20
const perSecond = 5
/** Whoever goes on asking so often after being told to wait is cut off. */
const mostInVain = 100

/**
 * Slows a connection down that asks too much, and then ends it. It sees every packet, those that nobody answers as well.
 * @param now in milliseconds; tests set it
 */
export const addThrottle = (socket: Socket, now: () => number = Date.now): void => {
  let left = burst
  let inVain = 0
  let last = now()
  socket.use((packet, next) => {
    const at = now()
    left = Math.min(burst, left + ((at - last) / 1000) * perSecond)
    last = at
    if (left >= 1) {
      left -= 1
      if (left >= burst - 1) inVain = 0
      next()
      return
    }
    inVain += 1
    const reply: unknown = packet.at(-1)
    if (typeof reply === 'function') reply({ ok: false, refusal: 'request.tooMany' })
    if (inVain >= mostInVain) socket.disconnect(true)
  })
}

import { isIPv6 } from 'node:net'

/**
 * Whom a request comes from: what the nearest of our proxies saw. Further left in the header stands what the browser
 * may have written itself.
 * @param proxies how many proxies of ours stand in front (TRUST_PROXY)
 */
export const addressOf = (
  request: {
    headers: Readonly<Record<string, string | string[] | undefined>>
    socket: { remoteAddress?: string | undefined }
  },
  proxies: number,
): string => {
  const nearest = request.socket.remoteAddress ?? ''
  if (proxies === 0) return nearest
  const header = request.headers['x-forwarded-for']
  const named = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return named.at(-proxies) ?? named[0] ?? nearest
}

/** The first four groups of an IPv6 address, written out. */
const network = (address: string): string => {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':')
}

/** What limits are counted by. One household or server has a whole /64 of IPv6, and may take a new address each time. */
export const neighbourhoodOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? network(plain.toLowerCase()) : plain
}

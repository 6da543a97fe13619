import { z } from 'zod'

/**
 * The coarse facts about a device that the privacy policy allows (rule 1): its type, the browser's family, and a
 * country or region if the proxy gives one. Never a model, a fingerprint or a place finer than a region.
 */
export const DeviceFacts = z.strictObject({
  deviceType: z.enum(['computer', 'phone', 'tablet', 'unknown']),
  browser: z.enum(['Chrome', 'Edge', 'Firefox', 'Safari', 'Samsung Internet', 'Opera', 'other']),
  /** ISO 3166 country or subdivision, for example `DE` or `US-CA`; null when the proxy does not say. */
  region: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
    .nullable(),
})
export type DeviceFacts = z.infer<typeof DeviceFacts>

/** Coarse facts from a User-Agent header and the proxy's country header. Unknown input gives `unknown`, `other`, null. */
export const deviceFactsOf = (userAgent: string, region: string | undefined): DeviceFacts => ({
  deviceType: deviceTypeOf(userAgent),
  browser: browserOf(userAgent),
  region: region && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region) ? region : null,
})

const deviceTypeOf = (agent: string): DeviceFacts['deviceType'] => {
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return 'tablet'
  if (/Mobi|iPhone/.test(agent)) return 'phone'
  if (/Windows|Macintosh|Linux|CrOS/.test(agent)) return 'computer'
  return 'unknown'
}

const browserOf = (agent: string): DeviceFacts['browser'] => {
  if (agent.includes('Edg/')) return 'Edge'
  if (agent.includes('OPR/')) return 'Opera'
  if (agent.includes('SamsungBrowser/')) return 'Samsung Internet'
  if (agent.includes('Firefox/') || agent.includes('FxiOS/')) return 'Firefox'
  if (agent.includes('Chrome/') || agent.includes('CriOS/')) return 'Chrome'
  if (agent.includes('Safari/')) return 'Safari'
  return 'other'
}

import { decodeBase32IgnorePadding } from '@oslojs/encoding'
import { generateHOTP } from '@oslojs/otp'

/** What an authenticator app shows for a key at a moment (milliseconds), or so many half minutes later. */
export const codeOfApp = (key: string, at: number, stepsLater = 0): string =>
  generateHOTP(decodeBase32IgnorePadding(key), BigInt(Math.floor(at / 30_000) + stepsLater), 6)

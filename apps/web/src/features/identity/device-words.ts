import type { SignIn } from '@app/domain/identity'
import type { Words } from '../../words.ts'

/** A device in the coarse words that are all we keep of it. */
export const deviceWords = (
  { deviceType, browser }: Pick<SignIn, 'deviceType' | 'browser'>,
  say: Words['say'],
): string => {
  const name = browser === 'other' ? say('A browser') : browser
  return {
    computer: say('{browser} on a computer', { browser: name }),
    phone: say('{browser} on a phone', { browser: name }),
    tablet: say('{browser} on a tablet', { browser: name }),
    unknown: say('{browser} on an unknown device', { browser: name }),
  }[deviceType]
}

import type { Words } from '@app/ui/words'
import type { Ending } from './take-control.ts'
import type { Kept } from './use-kept.ts'

/** Why an answer was interrupted, as far as this page knows. */
export const reasonWords = (reason: Ending['reason'] | null, { say }: Words): string => {
  switch (reason) {
    case 'deviceLost':
      return say('The microphone went away, so recording stopped.')
    case 'slept':
      return say('This device was asleep while you were answering.')
    case 'storageFull':
      return say(
        'This device has no room left, so recording stopped. Free some space before you record again.',
      )
    case 'notStored':
      return say('This browser stopped storing the recording.')
    case 'nothingRecorded':
      return say('The microphone gave no sound at all.')
    case 'done':
    case 'timeUp':
    case null:
      return say(
        'The page was closed or loaded anew while you were answering, or another device took over.',
      )
  }
}

/** What there is of it, in words. */
export const keptWords = (kept: Kept, { say, number }: Words): string => {
  if (kept.where === 'here')
    return say('{seconds, plural, one {# second is} other {# seconds are}} kept on this device.', {
      seconds: Math.max(1, Math.round(kept.durationMs / 1000)),
    })
  if (kept.where === 'server' && kept.isWhole)
    return say('All that was recorded until then has arrived on the server.')
  if (kept.where === 'server')
    return say(
      '{size} MB of it have arrived on the server. The rest may still be on the device you recorded it on, and follows when you open this page there.',
      { size: number(kept.bytes / 1e6, 1) },
    )
  if (kept.where === 'unknown')
    return say(
      'Nothing of it is on this device. What has arrived on the server is not known without a connection.',
    )
  return say('Nothing of it was recorded.')
}

import type { Words } from '@app/ui/words'
import type { EndReason } from './take-control.ts'
import type { Kept } from './use-kept.ts'

/** Why an answer was interrupted, as far as this page knows. */
export const reasonWords = (reason: EndReason | null, { say }: Words): string => {
  const elsewhere = say(
    'The page was closed or loaded anew while you were answering, or another device took over.',
  )
  const reasons: Record<EndReason, string> = {
    deviceLost: say('The microphone went away, so recording stopped.'),
    slept: say('This device was asleep while you were answering.'),
    storageFull: say(
      'This device has no room left, so recording stopped. Free some space before you record again.',
    ),
    notStored: say('This browser stopped storing the recording.'),
    nothingRecorded: say('The microphone gave no sound at all.'),
    done: elsewhere,
    timeUp: elsewhere,
  }
  return reason ? reasons[reason] : elsewhere
}

const wholeSeconds = (ms: number): number => Math.max(1, Math.round(ms / 1000))

/** What there is of it, in words. */
export const keptWords = (kept: Kept, { say, number }: Words): string => {
  if (kept.where === 'here')
    return say('{seconds, plural, one {# second is} other {# seconds are}} kept on this device.', {
      seconds: wholeSeconds(kept.durationMs),
    })
  if (kept.where === 'server' && kept.isWhole)
    return kept.durationMs === null
      ? say('All that was recorded until then has arrived on the server.')
      : say(
          '{seconds, plural, one {# second was} other {# seconds were}} recorded, and all of it has arrived on the server.',
          { seconds: wholeSeconds(kept.durationMs) },
        )
  if (kept.where === 'server')
    return say(
      '{size} MB of it have arrived on the server. The rest may still be on the device you recorded it on, and follows when you open this page there.',
      { size: number(Math.max(kept.bytes / 1e6, 0.1), 1) },
    )
  if (kept.where === 'unknown')
    return say(
      'Nothing of it is on this device. What has arrived on the server is not known without a connection.',
    )
  return say('Nothing of it was recorded.')
}

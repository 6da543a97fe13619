import type { Accommodations } from '@app/domain/accommodations'
import type { DeviceFacts } from '@app/domain/devices'
import type { Words } from '../../words.ts'

/** The coarse facts about a device as they are stored, in words. */
export const deviceWords = ({ deviceType, browser, region }: DeviceFacts, { say }: Words): string =>
  [
    {
      computer: say('Computer'),
      phone: say('Phone'),
      tablet: say('Tablet'),
      unknown: say('Kind of device unknown'),
    }[deviceType],
    browser === 'other' ? say('browser not recognised') : browser,
    region === null ? say('no region stored') : say('region {region}', { region }),
  ].join(', ')

/** The adjustments that were in force, in words. */
export const adjustmentWords = (
  { extraTimePercent, noVideo, captionsAlwaysOn, noThinkTimeLimit }: Accommodations,
  { say }: Words,
): string => {
  const found = [
    extraTimePercent > 0 ? say('{percent} % more time', { percent: extraTimePercent }) : null,
    noVideo ? say('sound only') : null,
    captionsAlwaysOn ? say('captions always on') : null,
    noThinkTimeLimit ? say('no limit on thinking time') : null,
  ].filter((words) => words !== null)
  return found.length === 0 ? say('None') : found.join(', ')
}

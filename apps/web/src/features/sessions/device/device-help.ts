import type { DeviceProblem } from '@app/client/recorder/devices'
import type { DeviceFacts } from '@app/domain/devices'
import type { Say } from '@app/ui/words'

export type Help = {
  /** What is the matter, in one sentence. */
  sentence: string
  /** What to do about it, step by step. */
  steps: string[]
}

type About = {
  device: 'camera' | 'microphone'
  problem: DeviceProblem
  browser: DeviceFacts['browser']
  deviceType: DeviceFacts['deviceType']
}

/** Where this browser keeps the permission that was refused. */
const allowSteps = ({ browser, deviceType }: About, say: Say): string[] => {
  const isHandheld = deviceType === 'phone' || deviceType === 'tablet'
  if (browser === 'Safari' && isHandheld)
    return [
      say('Press the sign at the side of the address bar, then “Website Settings”.'),
      say('Set camera and microphone to “Allow”.'),
    ]
  if (browser === 'Safari')
    return [
      say('In the menu bar choose Safari, then “Settings for This Website …”.'),
      say('Set camera and microphone to “Allow”.'),
    ]
  if (browser === 'Firefox')
    return [
      say('Press the crossed-out camera or microphone in the address bar.'),
      say('Take away the block, by the small cross beside it.'),
    ]
  if (isHandheld)
    return [
      say('Press the sign at the left of the address bar, then “Permissions”.'),
      say('Allow camera and microphone.'),
    ]
  return [
    say('Press the sign at the left of the address bar.'),
    say('Switch camera and microphone on.'),
  ]
}

const deniedSentence = ({ device }: About, say: Say): string =>
  device === 'camera'
    ? say('The browser may not use your camera.')
    : say('The browser may not use your microphone.')

const notFoundSentence = ({ device }: About, say: Say): string =>
  device === 'camera' ? say('No camera was found.') : say('No microphone was found.')

const inUseSentence = ({ device }: About, say: Say): string =>
  device === 'camera'
    ? say('The camera does not answer. Another program is probably using it.')
    : say('The microphone does not answer. Another program is probably using it.')

/** Plain help for a camera or a microphone that does not open. Pressing “Try again” is the last step of each. */
export const helpFor = (about: About, say: Say): Help => {
  const help: Record<DeviceProblem, Help> = {
    denied: {
      sentence: deniedSentence(about, say),
      steps: [
        ...allowSteps(about, say),
        say('If it is allowed there, look into the privacy settings of your device.'),
      ],
    },
    notFound: {
      sentence: notFoundSentence(about, say),
      steps: [
        say('Plug it in, or switch it on. Some laptops have a key or a slide for it.'),
        say('A headset has a microphone too.'),
      ],
    },
    inUse: {
      sentence: inUseSentence(about, say),
      steps: [
        say('Close other calls and recorders, also in other tabs.'),
        say('If that does not help, restart the browser.'),
      ],
    },
    insecure: {
      sentence: say(
        'This page was not opened over a secure connection, so browsers do not allow recording.',
      ),
      steps: [say('Open the address again with https:// in front, or tell your institution.')],
    },
    unsupported: {
      sentence: say('This browser cannot record.'),
      steps: [say('Open this page in a current Chrome, Edge, Firefox or Safari.')],
    },
    other: {
      sentence:
        about.device === 'camera'
          ? say('The camera did not start.')
          : say('The microphone did not start.'),
      steps: [
        say('Unplug it and plug it in again, or choose another one.'),
        say('If that does not help, restart the browser.'),
      ],
    },
  }
  return help[about.problem]
}

import type { Doing, Trouble } from '@app/domain/monitoring'
import type { Say } from '@app/ui/words'

/** What somebody is doing, in few words. */
export const doingNames = (say: Say): Record<Doing | 'away', string> => ({
  answering: say('Answering'),
  thinking: say('Thinking'),
  asking: say('Hears the question'),
  ready: say('About to answer'),
  reviewing: say('Reviews the answer'),
  interrupted: say('Interrupted'),
  opening: say('On the way to the next question'),
  checking: say('Checks camera and microphone'),
  paused: say('Paused'),
  finishing: say('Finishing'),
  away: say('Not there'),
})

/** What is wrong, in few words. */
export const troubleNames = (say: Say): Record<Trouble, string> => ({
  helpAsked: say('Asks for help'),
  cameraLost: say('Camera lost'),
  microphoneSilent: say('Microphone silent'),
  away: say('Not there'),
  lineWeak: say('Slow connection'),
  backlog: say('Much still to send'),
  tabHidden: say('Page in the background'),
})

const two = (value: number): string => String(value).padStart(2, '0')

/** `0:42`, `12:05`, `1:02:09`: how long something goes on. */
export const elapsed = (ms: number): string => {
  const whole = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

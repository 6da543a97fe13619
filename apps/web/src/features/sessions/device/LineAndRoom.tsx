import { Button } from '@app/ui/Button'
import type { Status } from '@app/ui/StatusBadge'
import { useWords, type Words } from '../../../words.ts'
import { CheckRow } from './CheckRow.tsx'
import type { Checks } from './use-checks.ts'
import { lineVerdict, roomVerdict, type LineVerdict } from './verdicts.ts'

type Found = { status: Status; verdict: string; sentence: string }

const lineWords = (line: Checks['line'], { say }: Words): Found => {
  if (line === null)
    return {
      status: 'active',
      verdict: say('Measuring'),
      sentence: say('Sends a little to see how fast the line is.'),
    }
  if (line === 'away')
    return {
      status: 'problem',
      verdict: say('Not there'),
      sentence: say(
        'The server cannot be reached just now. Questions come from there, so wait for the connection.',
      ),
    }
  const found: Record<LineVerdict, Found> = {
    good: {
      status: 'done',
      verdict: say('Good'),
      sentence: say('Your answers are sent while you speak.'),
    },
    usable: {
      status: 'done',
      verdict: say('Usable'),
      sentence: say('Sending takes a little longer than speaking. You need not wait for it.'),
    },
    poor: {
      status: 'problem',
      verdict: say('Poor'),
      sentence: say(
        'Nothing is lost by that: your answers are kept on this device and sent bit by bit. A smaller picture is recorded.',
      ),
    },
  }
  return found[lineVerdict(line)]
}

const roomWords = (room: Checks['room'], ahead: number, words: Words): Found => {
  const { say, number } = words
  if (room === null)
    return {
      status: 'active',
      verdict: say('Looking'),
      sentence: say('How much room there is for recordings.'),
    }
  if (room === 'refused')
    return {
      status: 'problem',
      verdict: say('None'),
      sentence: say(
        'This browser stores no recordings. Private windows often do not: open the page in an ordinary one.',
      ),
    }
  const verdict = roomVerdict(room === 'unknown' ? null : room, ahead)
  if (verdict === 'unknown' || room === 'unknown')
    return {
      status: 'done',
      verdict: say('Fine'),
      sentence: say('Your browser does not say how much room it has. It usually suffices.'),
    }
  const size =
    room > 1e9
      ? say('{size} GB', { size: number(room / 1e9, 1) })
      : say('{size} MB', { size: number(room / 1e6) })
  return verdict === 'enough'
    ? {
        status: 'done',
        verdict: say('Enough'),
        sentence: say('{size} are free for recordings.', { size }),
      }
    : {
        status: 'problem',
        verdict: say('Little'),
        sentence: say(
          'Only {size} are free. It will do while the connection is there; better free some space.',
          { size },
        ),
      }
}

/** What the line and the room on this device are like. Neither keeps anybody from going on. */
export function LineAndRoom({ checks, bytesAhead }: { checks: Checks; bytesAhead: number }) {
  const words = useWords()
  const { say } = words
  const { line, room, measureLine } = checks
  const isWeak = line === 'away' || (line !== null && lineVerdict(line) === 'poor')
  return (
    <>
      <CheckRow title={say('Connection')} {...lineWords(line, words)}>
        {isWeak ? (
          <div>
            <Button size="small" onPress={measureLine}>
              {say('Measure again')}
            </Button>
          </div>
        ) : null}
      </CheckRow>
      <CheckRow title={say('Room on this device')} {...roomWords(room, bytesAhead, words)} />
    </>
  )
}

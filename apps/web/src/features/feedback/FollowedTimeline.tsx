import type { SpeechFigures } from '@app/domain/speech'
import { AnswerTimeline } from '@app/ui/report/AnswerTimeline'
import { createPlayback, type Playback, usePosition } from './playback.ts'

/** Nothing to play: a player that never has an element stands still at the beginning. */
const silent = createPlayback()

/** The timeline with the player's position on it. Moving along it moves the player. */
export function FollowedTimeline({
  figures,
  playback,
}: {
  figures: SpeechFigures
  playback: Playback | null
}) {
  const positionMs = usePosition(playback ?? silent)
  return playback ? (
    <AnswerTimeline figures={figures} positionMs={positionMs} onSeek={playback.seek} />
  ) : (
    <AnswerTimeline figures={figures} />
  )
}

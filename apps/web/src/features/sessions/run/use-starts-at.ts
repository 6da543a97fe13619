import type { RunQuestion } from '@app/domain/runs'
import { useMemo } from 'react'
import type { Runner } from './runner.ts'
import { startsAt } from './server-clock.ts'

/**
 * When recording starts by itself, by the server's clock, as seen from the moment that this page began to show the
 * thinking; null: when the person says so.
 */
export const useStartsAt = (
  runner: Runner,
  question: RunQuestion | null,
  isThinking: boolean,
): number | null => {
  const seenSince = useMemo(() => (isThinking ? runner.store.serverNow() : 0), [isThinking, runner])
  return isThinking && question ? startsAt(question, seenSince) : null
}

import { tellPresence, type PresenceFacts, type PresenceTeller } from '@app/client/presence'
import { meterLevel } from '@app/client/recorder/devices'
import type { UploadState } from '@app/client/recorder/uploader'
import type { Run } from '@app/domain/runs'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { createEar, longestSilenceMs } from '../sessions/device/verdicts.ts'
import { useCell } from '../sessions/run/cell.ts'
import type { Phase } from '../sessions/run/phase.ts'
import type { Runner } from '../sessions/run/runner.ts'
import { currentQuestion } from '../sessions/run/steps.ts'
import { doingOf } from './doing.ts'

/** Has nothing been heard for long, while an answer is recorded? */
const useSilence = (stream: MediaStream | null, isRecording: boolean): boolean => {
  const [isSilent, setSilent] = useState(false)
  useEffect(() => {
    if (!stream || !isRecording) return undefined
    const ear = createEar()
    const stop = meterLevel(stream, (level) =>
      setSilent(ear.hear(level, performance.now()).silentMs >= longestSilenceMs),
    )
    return () => {
      stop()
      setSilent(false)
    }
  }, [stream, isRecording])
  return isSilent
}

const useHidden = (): boolean => {
  const [isHidden, setHidden] = useState(() => document.visibilityState === 'hidden')
  useEffect(() => {
    const look = (): void => setHidden(document.visibilityState === 'hidden')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return isHidden
}

const backlogOf = (uploads: UploadState, sessionId: string): number =>
  uploads.takes
    .filter((take) => take.sessionId === sessionId)
    .reduce((sum, take) => sum + Math.max(0, take.byteCount - take.sentBytes), 0)

type Page = { runner: Runner; run: Run | null; phase: Phase | null; uploads: UploadState }

const useFacts = ({ runner, run, phase, uploads }: Page): PresenceFacts | null => {
  const take = useCell(runner.takes.state)
  const { stream, lost } = useCell(runner.devices.state)
  const microphoneSilent = useSilence(stream, phase === 'recording')
  const tabHidden = useHidden()
  const doing = phase && doingOf[phase]
  if (!run || !doing || run.state === 'completed') return null
  return {
    doing,
    position: currentQuestion(run)?.position ?? null,
    backlogBytes: backlogOf(uploads, run.sessionId),
    cameraLost: (take.phase === 'recording' && take.cameraLost) || lost === 'camera',
    microphoneSilent: microphoneSilent || lost === 'microphone',
    tabHidden,
  }
}

/**
 * Lets staff follow how this page is, for as long as it is open. Answers whether they can just now.
 */
export const usePresence = (page: Page): boolean => {
  const { runner } = page
  const facts = useFacts(page)
  const [isFollowed, setFollowed] = useState(false)
  const latest = useRef(facts)
  const teller = useRef<PresenceTeller | null>(null)
  const queryClient = useQueryClient()
  const { sessionId, store } = runner
  useEffect(() => {
    const telling = tellPresence({
      sessionId,
      facts: () => latest.current,
      onGift: () => void store.refresh(),
      onHelp: () => void queryClient.invalidateQueries(api.help.own.queryFilter({ sessionId })),
      onFollowed: setFollowed,
    })
    teller.current = telling
    return () => {
      teller.current = null
      telling.stop()
    }
  }, [sessionId, store, queryClient])
  useEffect(() => {
    latest.current = facts
    teller.current?.changed()
  })
  return isFollowed
}

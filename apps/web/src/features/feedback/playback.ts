import { hasTimes, wordAt } from '@app/ui/report/word-times'
import type { Word } from '@app/domain/transcripts'
import { useMemo, useState, useSyncExternalStore } from 'react'

/** One player on the page, and whatever follows it. */
export interface Playback {
  /** Give it to the media element as its ref. */
  attach: (element: HTMLMediaElement | null) => (() => void) | undefined
  playFrom: (ms: number) => void
  /** Moves without starting to play. */
  seek: (ms: number) => void
  toggle: () => void
  skip: (ms: number) => void
  subscribe: (listener: () => void) => () => void
  positionMs: () => number
  isPlaying: () => boolean
}

/** The player that was started last: starting another one stops it. */
let playing: HTMLMediaElement | null = null

export const createPlayback = (): Playback => {
  const listeners = new Set<() => void>()
  let element: HTMLMediaElement | null = null
  let frame = 0
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const follow = (): void => {
    cancelAnimationFrame(frame)
    tell()
    if (element && !element.paused) frame = requestAnimationFrame(follow)
  }
  const begin = (): void => {
    if (playing !== element) playing?.pause()
    playing = element
    follow()
  }
  const play = (): void => {
    // Refused where the browser wants a press first; its own controls are right there.
    element?.play().catch((error: unknown) => console.debug('Not played', error))
  }
  const seek = (ms: number): void => {
    if (!element) return
    element.currentTime = Math.max(0, ms / 1000)
    tell()
  }
  return {
    attach: (next) => {
      element = next
      if (!next) return undefined
      const moves = ['pause', 'seeking', 'seeked', 'timeupdate', 'ended'] as const
      next.addEventListener('play', begin)
      for (const move of moves) next.addEventListener(move, follow)
      return () => {
        cancelAnimationFrame(frame)
        next.removeEventListener('play', begin)
        for (const move of moves) next.removeEventListener(move, follow)
        if (playing === next) playing = null
        element = null
      }
    },
    playFrom: (ms) => {
      seek(ms)
      play()
    },
    seek,
    toggle: () => (element?.paused ? play() : element?.pause()),
    skip: (ms) => seek((element?.currentTime ?? 0) * 1000 + ms),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    positionMs: () => (element?.currentTime ?? 0) * 1000,
    isPlaying: () => element !== null && !element.paused,
  }
}

export const usePlayback = (): Playback => useState(createPlayback)[0]

/** Where playback is, to a quarter of a second: enough for a picture, and no more work than that. */
export const usePosition = ({ subscribe, positionMs }: Playback): number =>
  useSyncExternalStore(subscribe, () => Math.round(positionMs() / 250) * 250)

export const useIsPlaying = ({ subscribe, isPlaying }: Playback): boolean =>
  useSyncExternalStore(subscribe, isPlaying)

/** The word that is being said; null while nothing was played, in pauses, and where no times are known. */
export const useCurrentWord = (playback: Playback, words: readonly Word[]): number | null => {
  const isTimed = useMemo(() => hasTimes(words), [words])
  return useSyncExternalStore(playback.subscribe, () => {
    const ms = playback.positionMs()
    return isTimed && (ms > 0 || playback.isPlaying()) ? wordAt(words, ms) : null
  })
}

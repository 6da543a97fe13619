import { useCallback, useEffect, useRef, useState, type RefCallback } from 'react'

export type QuestionMedia = {
  /** `blocked`: the browser wants a press first. `failed`: it cannot be played; the words are there. */
  state: 'still' | 'speaking' | 'blocked' | 'failed'
  /** The line being spoken. */
  caption: string
  element: RefCallback<HTMLMediaElement>
  play: () => void
  stop: () => void
}

type Options = {
  /** A new question is a new hook: give what uses it a `key`. */
  url: string | null
  /** Begins to speak as soon as it can. */
  playsByItself: boolean
  /** Nothing may be heard: somebody is being recorded. */
  isSilenced: boolean
  onHeard: () => void
}

/** A question's recording: plays it, once by itself, and follows its captions. */
export const useQuestionMedia = ({
  url,
  playsByItself,
  isSilenced,
  onHeard,
}: Options): QuestionMedia => {
  const media = useRef<HTMLMediaElement | null>(null)
  const [state, setState] = useState<QuestionMedia['state']>('still')
  const [caption, setCaption] = useState('')
  const heard = useRef(onHeard)
  useEffect(() => {
    heard.current = onHeard
  })

  const play = useCallback(() => {
    const { current } = media
    if (!current) return
    current.currentTime = 0
    current.play().catch((error: unknown) => {
      const name = error instanceof DOMException ? error.name : ''
      // Stopped by ourselves before it had begun.
      if (name === 'AbortError') return
      setState(name === 'NotAllowedError' ? 'blocked' : 'failed')
    })
  }, [])
  const stop = useCallback(() => {
    media.current?.pause()
  }, [])

  const element = useCallback<RefCallback<HTMLMediaElement>>((found) => {
    media.current = found
    if (!found) return undefined
    const end = new AbortController()
    const on = (name: string, work: () => void): void =>
      found.addEventListener(name, work, { signal: end.signal })
    on('playing', () => setState('speaking'))
    on('pause', () => {
      setState((now) => (now === 'speaking' ? 'still' : now))
      setCaption('')
    })
    on('ended', () => {
      setState('still')
      setCaption('')
      heard.current()
    })
    on('error', () => setState('failed'))
    const [track] = found.textTracks
    if (track) {
      // Followed, but not drawn by the browser: sound has no picture to draw on.
      track.mode = 'hidden'
      track.addEventListener(
        'cuechange',
        () => {
          const cues = Array.from(track.activeCues ?? [])
          setCaption(cues.map((cue) => (cue as VTTCue).text.replace(/\s+/g, ' ')).join(' '))
        },
        { signal: end.signal },
      )
    }
    return () => {
      end.abort()
      found.pause()
    }
  }, [])

  useEffect(() => {
    if (url && playsByItself) play()
  }, [url, playsByItself, play])
  useEffect(() => {
    if (isSilenced) stop()
  }, [isSilenced, stop])
  return { state, caption, element, play, stop }
}

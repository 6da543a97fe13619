import { VoiceBars } from '@app/ui/VoiceBars'
import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../../words.ts'
import { useLevel } from './use-level.ts'

type Props = {
  stream: MediaStream | null
  hasVideo: boolean
  /** The person would rather not see themselves; they are recorded all the same. */
  isHidden?: boolean
  /** Over the picture. */
  children?: ReactNode
}

/** How the camera sees the person, as a mirror would show it; where there is no camera, how the microphone hears them. */
export function Mirror({ stream, hasVideo, isHidden = false, children }: Props) {
  const { say } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const isSeen = hasVideo && !isHidden
  useEffect(() => {
    if (video.current) video.current.srcObject = isSeen ? stream : null
  }, [stream, isSeen])
  return (
    <div className="relative aspect-video w-full overflow-hidden rounded-lg bg-sunken">
      {isSeen ? (
        <video
          ref={video}
          muted
          autoPlay
          playsInline
          aria-label={say('Your camera, as in a mirror')}
          className="size-full -scale-x-100 object-cover"
        />
      ) : (
        <Voice stream={stream} />
      )}
      {children}
    </div>
  )
}

function Voice({ stream }: { stream: MediaStream | null }) {
  const { level } = useLevel(stream)
  return (
    <div className="flex size-full items-center justify-center">
      <VoiceBars level={level} className="h-2/5" />
    </div>
  )
}

import { VoiceBars } from '@app/ui/VoiceBars'
import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../../words.ts'
import { useLevel } from './use-level.ts'

type Props = {
  stream: MediaStream | null
  hasVideo: boolean
  /** The person would rather not see themselves; they are recorded all the same. */
  isHidden?: boolean
  isRecording?: boolean
  /** Over the picture. */
  children?: ReactNode
}

/** How the camera sees the person, as a mirror would show it; where there is no camera, how the microphone hears them. */
export function Mirror({
  stream,
  hasVideo,
  isHidden = false,
  isRecording = false,
  children,
}: Props) {
  const { say } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const isSeen = hasVideo && !isHidden
  useEffect(() => {
    if (video.current) video.current.srcObject = isSeen ? stream : null
  }, [stream, isSeen])
  return (
    <div
      className={`relative w-full overflow-hidden rounded-lg bg-sunken ${isSeen ? 'aspect-video max-sm:max-h-40' : 'h-32 sm:h-36'} ${isRecording ? 'outline-2 outline-offset-2 outline-record' : ''}`}
    >
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
      <VoiceBars level={level} className="h-20" />
    </div>
  )
}

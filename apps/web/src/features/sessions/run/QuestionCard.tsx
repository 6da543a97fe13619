import type { RunQuestion } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { PlayIcon, PauseIcon } from '@app/ui/icons'
import { SkeletonText } from '@app/ui/Skeleton'
import { Switch } from '@app/ui/Switch'
import { VoiceBars } from '@app/ui/VoiceBars'
import type { ReactNode } from 'react'
import { useWords } from '../../../words.ts'
import type { QuestionMedia } from './use-question-media.ts'

type Props = {
  question: RunQuestion
  media: QuestionMedia
  captions: { isOn: boolean; isFixed: boolean; onChange: (isOn: boolean) => void }
  /** It may not be heard now: an answer is being recorded. */
  isQuiet: boolean
  children?: ReactNode
}

/** The question: its voice or its video, its captions, and always its words. */
export function QuestionCard({ question, media, captions, isQuiet, children }: Props) {
  const { asked, mediaUrl } = question
  const isVideo = asked?.mediaKind === 'video'
  return (
    <section className="flex min-w-0 flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      {mediaUrl ? (
        <div
          className={`relative flex flex-col items-center justify-center border-b border-line bg-accent-soft ${isVideo ? '' : 'min-h-36 gap-4 px-5 py-4 sm:h-44'} ${isVideo || media.state === 'speaking' ? '' : 'max-sm:hidden'}`}
        >
          <Media question={question} attach={media.element} />
          {isVideo ? null : <VoiceBars state={media.state === 'speaking' ? 'speaking' : 'still'} />}
          {captions.isOn && media.caption ? (
            <Caption text={media.caption} isOver={isVideo} />
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-1 flex-col gap-4 px-5 py-5 sm:gap-5 sm:px-8 sm:py-8">
        {asked ? (
          <p className="font-serif text-lg leading-[1.35] text-ink sm:text-2xl sm:leading-[1.35]">
            {asked.text}
          </p>
        ) : (
          <SkeletonText lines={2} />
        )}
        {children}
        {mediaUrl && !isQuiet ? <Controls media={media} captions={captions} /> : null}
      </div>
    </section>
  )
}

function Media({ question, attach }: { question: RunQuestion; attach: QuestionMedia['element'] }) {
  const { say } = useWords()
  const shared = { ref: attach, src: question.mediaUrl ?? '', preload: 'auto' }
  const track = question.captionsUrl ? (
    <track
      kind="captions"
      src={question.captionsUrl}
      srcLang={question.asked?.language ?? 'en'}
      label={say('Captions')}
    />
  ) : null
  // The rule does not see that the track is inside.
  if (question.asked?.mediaKind !== 'video')
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    return <audio {...shared}>{track}</audio>
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      {...shared}
      playsInline
      aria-label={say('The question, spoken')}
      className="aspect-video max-h-80 w-full bg-sunken object-contain"
    >
      {track}
    </video>
  )
}

/** The line that is being spoken. The words stand below in full, so who listens does not hear them twice. */
function Caption({ text, isOver }: { text: string; isOver: boolean }) {
  return (
    <p
      aria-hidden="true"
      className={`max-w-full rounded-md bg-ink px-3 py-1.5 text-center text-base text-balance text-canvas ${isOver ? 'absolute bottom-4' : ''}`}
    >
      {text}
    </p>
  )
}

function Controls({ media, captions }: Pick<Props, 'media' | 'captions'>) {
  const { say } = useWords()
  const isSpeaking = media.state === 'speaking'
  return (
    <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line pt-3 sm:pt-4">
      <Button
        variant="quiet"
        className="-ms-3"
        icon={isSpeaking ? <PauseIcon /> : <PlayIcon />}
        onPress={isSpeaking ? media.stop : media.play}
      >
        {isSpeaking ? say('Stop') : say('Hear the question')}
      </Button>
      {captions.isFixed ? (
        <p className="text-sm text-muted">{say('Captions are on')}</p>
      ) : (
        <Switch isSelected={captions.isOn} onChange={captions.onChange}>
          {say('Captions')}
        </Switch>
      )}
    </div>
  )
}

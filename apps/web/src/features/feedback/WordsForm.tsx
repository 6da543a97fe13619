import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { PauseIcon, PlayIcon } from '@app/ui/icons'
import { KeyHint } from '@app/ui/KeyHint'
import { TextField } from '@app/ui/TextField'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words.ts'
import { type DraftKey, dropDraft, keepDraft, readDraft } from './drafts.ts'
import { type Playback, useIsPlaying } from './playback.ts'

export interface WordsFormProps {
  label: string
  draft: DraftKey
  /** What stands there to begin with, where no draft does. */
  initial: string
  playback: Playback | null
  saveLabel: string
  onSave: (text: string) => void
  isPending: boolean
  /** Why it could not be saved. What was typed stays. */
  error: string | undefined
  onCancel?: () => void
  /** The field takes the focus when it appears: somebody asked for it. */
  hasFocus?: boolean
}

const backMs = 5000

/** A place to write down what was said, beside the recording: play, pause and go back without leaving the text. */
export function WordsForm(props: WordsFormProps) {
  const { label, draft, initial, playback, saveLabel, onSave, isPending, error } = props
  const { hasFocus = false } = props
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (hasFocus) form.current?.querySelector('textarea')?.focus()
  }, [hasFocus])
  const { say } = useWords()
  const [restored] = useState(() => readDraft(draft))
  const [text, setText] = useState(restored === '' ? initial : restored)
  const [isKept, setKept] = useState(true)
  const change = (next: string): void => {
    setText(next)
    setKept(keepDraft(draft, next === initial ? '' : next))
  }
  const isEmpty = text.trim() === ''
  return (
    <div ref={form}>
      <Form
        onSubmit={() => {
          if (!isEmpty && !isPending) onSave(text)
        }}
        className="gap-3"
      >
        <TextField
          label={label}
          rows={8}
          value={text}
          onChange={change}
          maxLength={40_000}
          spellCheck="true"
          onKeyDown={(event) => {
            const act = event.altKey && !event.ctrlKey ? playbackKey(event.code) : null
            if (!act || !playback) return event.continuePropagation()
            event.preventDefault()
            if (act === 'toggle') playback.toggle()
            else playback.skip(-backMs)
          }}
        />
        {playback ? <PlaybackKeys playback={playback} /> : null}
        {restored !== '' && restored !== initial ? (
          <p className="text-xs text-muted">{say('Your draft from this device stands here.')}</p>
        ) : null}
        {isKept ? null : (
          <output className="text-xs text-caution">
            {say('This browser keeps no drafts. Hand in your words before you leave this page.')}
          </output>
        )}
        {error ? (
          <Banner tone="negative" announce="assertive">
            {error}
          </Banner>
        ) : null}
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            pendingLabel={say('Saving …')}
            disabledReason={isEmpty ? say('Write down what you said first.') : undefined}
          >
            {saveLabel}
          </Button>
          {props.onCancel ? (
            <Button
              variant="quiet"
              onPress={() => {
                dropDraft(draft)
                props.onCancel?.()
              }}
            >
              {say('Cancel')}
            </Button>
          ) : null}
        </FormActions>
      </Form>
    </div>
  )
}

/** Alt and a letter: neither browsers nor screen readers take these two, and a text field needs no modifier but Shift. */
const playbackKey = (code: string): 'toggle' | 'back' | null =>
  code === 'KeyP' ? 'toggle' : code === 'KeyJ' ? 'back' : null

function PlaybackKeys({ playback }: { playback: Playback }) {
  const { say } = useWords()
  const isPlaying = useIsPlaying(playback)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-xs text-muted">
      <Button
        size="small"
        icon={isPlaying ? <PauseIcon className="size-4" /> : <PlayIcon className="size-4" />}
        aria-keyshortcuts="Alt+P"
        onPress={playback.toggle}
      >
        {isPlaying ? say('Pause') : say('Play')}
      </Button>
      <Button size="small" aria-keyshortcuts="Alt+J" onPress={() => playback.skip(-backMs)}>
        {say('Back 5 seconds')}
      </Button>
      <span className="flex items-center gap-1.5">
        <KeyHint>Alt+P</KeyHint> {say('plays and pauses')} <KeyHint>Alt+J</KeyHint>{' '}
        {say('goes back, while you type')}
      </span>
    </div>
  )
}

import { longestComment } from '@app/domain/feedback'
import type { StaffReport } from '@app/domain/report-views'
import { textOf, type Transcript } from '@app/domain/transcripts'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'
import { markedIn, sentencesOf, type Passage } from './passages.ts'

export interface PassageCommentFormProps {
  found: StaffReport
  answerId: string
  position: number
  transcript: Transcript
}

/** Writes about a passage: a sentence from the list, or the words that are marked in the transcript. */
export function PassageCommentForm(props: PassageCommentFormProps) {
  const { found, answerId, position, transcript } = props
  const { say, sorry } = useWords()
  const { sessionId } = found
  const { version, words } = transcript
  const sentences = sentencesOf(words)
  const [passage, setPassage] = useState<(Passage & { version: number }) | null>(null)
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const [isUnmarked, setUnmarked] = useState(false)
  const giving = useMutation(
    api.comments.give.mutationOptions({
      onSuccess: async () => {
        const { name } = found.candidate
        showToast({ text: say('{name} can read your comment now.', { name }), tone: 'positive' })
        setText('')
        setPassage(null)
        setTried(false)
        await queryClient.invalidateQueries(api.reports.ofCandidate.queryFilter({ sessionId }))
      },
    }),
  )
  // A transcript that was corrected meanwhile has other words at these places.
  const chosen = passage?.version === version ? passage : null
  const at = sentences.findIndex(
    (one) => one.firstWord === chosen?.firstWord && one.lastWord === chosen.lastWord,
  )
  const send = () => {
    setTried(true)
    if (!chosen || text.trim() === '' || giving.isPending) return
    const { firstWord, lastWord } = chosen
    const at = { sessionId, answerId, transcriptVersion: version, firstWord, lastWord }
    giving.mutate({ ...at, text: text.trim() })
  }
  const takeMarked = () => {
    const marked = markedIn(document.querySelector(`#answer-${position}`))
    setUnmarked(marked === null)
    if (marked) setPassage({ ...marked, version })
  }
  return (
    <Form
      onSubmit={send}
      label={say('Comment on answer {position}', { position })}
      className="max-w-prose pt-2"
    >
      <Select
        label={say('Passage')}
        placeholder={say('Choose a sentence')}
        options={sentences.map((sentence, index) => ({
          value: String(index),
          label: sentence.text,
        }))}
        value={at < 0 ? null : String(at)}
        onChange={(value) => {
          const sentence = sentences[Number(value)]
          if (sentence) setPassage({ ...sentence, version })
        }}
        error={isTried && !chosen ? say('Choose a passage first.') : undefined}
      />
      <div className="flex flex-col items-start gap-2 text-sm">
        <Button size="small" onPress={takeMarked}>
          {say('Take the words marked in the transcript')}
        </Button>
        <output className="text-muted">
          {isUnmarked
            ? say('No words are marked. Mark some in the transcript of this answer first.')
            : chosen && at < 0
              ? `“${textOf(words.slice(chosen.firstWord, chosen.lastWord + 1))}”`
              : ''}
        </output>
      </div>
      <TextField
        label={say('Your comment')}
        description={say('What is sent cannot be changed.')}
        rows={2}
        maxLength={longestComment}
        value={text}
        onChange={setText}
        error={isTried && text.trim() === '' ? say('Write a few words first.') : undefined}
      />
      {giving.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(giving.error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button type="submit" isPending={giving.isPending} pendingLabel={say('Sending …')}>
          {say('Send the comment')}
        </Button>
      </FormActions>
    </Form>
  )
}

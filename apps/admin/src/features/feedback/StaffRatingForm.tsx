import { longestRatingNote, longestReason, wholeLevels } from '@app/domain/feedback'
import type { RatingDraft } from '@app/domain/ratings'
import type { StaffReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { LevelChoice } from '@app/ui/report/LevelChoice'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'

const nothing: RatingDraft = { levels: {}, reasons: {}, note: '' }

/** A person rates on the coach's own rubric. Each choice is kept at the server as a version until it is handed in. */
export function StaffRatingForm({ found }: { found: StaffReport }) {
  const { say, sorry } = useWords()
  const { sessionId, rubric, wordsOnly } = found
  const [draft, setDraft] = useState(found.rating.draft ?? nothing)
  const keeping = useMutation(api.ratings.keep.mutationOptions())
  const handing = useMutation(
    api.ratings.handIn.mutationOptions({
      onSuccess: () => {
        showToast({
          text: say('Your rating is handed in. All ratings are open now.'),
          tone: 'positive',
        })
        return queryClient.invalidateQueries(api.reports.ofCandidate.queryFilter({ sessionId }))
      },
    }),
  )
  const keep = (rating: typeof draft) => keeping.mutate({ sessionId, rating })
  const open = rubric.scales.filter(({ competency }) => draft.levels[competency] === undefined)
  const levels = wholeLevels(draft.levels)
  return (
    <Form
      label={say('Rate this interview')}
      className="gap-8"
      onSubmit={() => {
        if (levels && !handing.isPending)
          handing.mutate({ sessionId, rating: { ...draft, levels } })
      }}
    >
      {rubric.scales.map((scale) => {
        const { competency, name } = scale
        return (
          <div key={competency} className="flex flex-col gap-3">
            <LevelChoice
              scale={scale}
              value={draft.levels[competency]}
              onChange={(level) => {
                const next = { ...draft, levels: { ...draft.levels, [competency]: level } }
                setDraft(next)
                keep(next)
              }}
              wordsOnly={wordsOnly}
              cannotSay={say('I cannot say')}
            />
            <TextField
              label={say('Why this level of {name}', { name })}
              optionalLabel={say('optional')}
              rows={1}
              maxLength={longestReason}
              value={draft.reasons[competency] ?? ''}
              onChange={(reason) =>
                setDraft({ ...draft, reasons: { ...draft.reasons, [competency]: reason } })
              }
              onBlur={() => keep(draft)}
            />
          </div>
        )
      })}
      <TextField
        label={say('On the whole')}
        optionalLabel={say('optional')}
        rows={2}
        maxLength={longestRatingNote}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        onBlur={() => keep(draft)}
        className="max-w-prose"
      />
      {handing.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(handing.error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          isPending={handing.isPending}
          pendingLabel={say('Handing in …')}
          disabledReason={
            open.length === 0
              ? undefined
              : say('Still open: {names}.', { names: open.map(({ name }) => name).join(', ') })
          }
        >
          {say('Hand in my rating')}
        </Button>
        <p className="text-sm text-muted">
          {keeping.error
            ? sorry(keeping.error)
            : keeping.isSuccess
              ? say('Kept. Nobody else sees it before you hand it in; then it cannot be changed.')
              : say('What you choose is kept as you go. Once handed in it cannot be changed.')}
        </p>
      </FormActions>
    </Form>
  )
}

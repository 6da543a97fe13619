import { wholeLevels } from '@app/domain/feedback'
import type { OwnReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { LevelChoice } from '@app/ui/report/LevelChoice'
import { competencyName } from '@app/ui/report/rating-words'
import { TextField } from '@app/ui/TextField'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { draftFrom, openCompetencies, type RatingDraft } from './rating-draft.ts'

/** The candidate rates themselves on the rubric that the coach uses. What was chosen survives a reload. */
export function SelfRatingForm({ found, saveLabel }: { found: OwnReport; saveLabel: string }) {
  const { say, sorry } = useWords()
  const { person } = useMe()
  const key = { personId: person.personId, of: `rating:${found.sessionId}` } as const
  const all = found.rubric.scales.map(({ competency }) => competency)
  const [draft, setDraft] = useState(() => draftFrom(readDraft(key), all))
  const change = (next: RatingDraft): void => {
    setDraft(next)
    keepDraft(key, JSON.stringify(next))
  }
  const rate = useMutation(
    api.reports.rateSelf.mutationOptions({
      onSuccess: (open) => {
        dropDraft(key)
        queryClient.setQueryData(api.reports.mine.queryKey({ sessionId: found.sessionId }), open)
      },
    }),
  )
  const levels = wholeLevels(draft.levels)
  const open = openCompetencies(draft, all)
  return (
    <Form
      label={say('Rate yourself')}
      className="gap-7"
      onSubmit={() => {
        if (levels && !rate.isPending)
          rate.mutate({ sessionId: found.sessionId, rating: { levels, note: draft.note.trim() } })
      }}
    >
      {found.rubric.scales.map((scale) => (
        <LevelChoice
          key={scale.competency}
          scale={scale}
          value={draft.levels[scale.competency]}
          onChange={(level) =>
            change({ ...draft, levels: { ...draft.levels, [scale.competency]: level } })
          }
          wordsOnly={found.wordsOnly}
          cannotSay={say('I cannot say')}
        />
      ))}
      <TextField
        label={say('A note to yourself')}
        optionalLabel={say('optional')}
        description={say(
          'What went as you wanted, and what you would do otherwise. Staff can read it with your report.',
        )}
        rows={2}
        maxLength={2000}
        value={draft.note}
        onChange={(note) => change({ ...draft, note })}
      />
      {rate.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(rate.error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={rate.isPending}
          pendingLabel={say('Saving …')}
          disabledReason={
            open.length === 0
              ? undefined
              : say('Still open: {names}.', {
                  names: open.map((one) => competencyName(found.rubric, one)).join(', '),
                })
          }
        >
          {saveLabel}
        </Button>
        <p className="figures text-sm text-muted">
          {open.length === 0
            ? say('All five are chosen.')
            : say('{chosen} of {all} chosen', {
                chosen: found.rubric.scales.length - open.length,
                all: found.rubric.scales.length,
              })}
        </p>
      </FormActions>
    </Form>
  )
}

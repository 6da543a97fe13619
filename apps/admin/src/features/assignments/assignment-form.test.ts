import { AssignmentDraft } from '@app/domain/assignments'
import { describe, expect, test } from 'vitest'
import { draftOf, faultsOf, newForm, type AssignmentForm } from './assignment-form.ts'

const id = '01890000-0000-7000-8000-000000000001'
const london = 'Europe/London'
const form: AssignmentForm = {
  ...newForm(new Date('2026-10-20T12:00:00Z'), london),
  title: 'First interview',
  kitId: id,
  cohortId: id,
}

test('a new assignment opens now and is due at the end of a day a week later, by the institution’s clocks', () => {
  expect(form).toMatchObject({ opens: '2026-10-20T13:00', due: '2026-10-27T23:59' })
})

describe('what is in the form', () => {
  const forms: AssignmentForm[] = [
    form,
    { ...form, title: ' x ' },
    { ...form, opens: '' },
    { ...form, due: '2026-02' },
    { ...form, attempts: '0' },
    { ...form, attempts: '21' },
    { ...form, attempts: '1.5' },
    { ...form, remindDays: '31' },
    { ...form, remindDays: 'many', isReminding: false },
    { ...form, audience: 'people' },
    {
      ...form,
      audience: 'people',
      people: [{ membershipId: id, name: 'Ada', email: 'a@b.example' }],
    },
  ]
  test.each(forms)('has a fault exactly where the server would find one: %o', (one) => {
    const accepted = AssignmentDraft.safeParse(draftOf(one)).success
    expect(faultsOf(one, london).length === 0).toBe(accepted)
  })

  test('is due after it opens, also across the hour that is skipped in spring', () => {
    const spring = { ...form, opens: '2026-03-29T01:30', due: '2026-03-29T02:15' }
    expect(faultsOf(spring, london)).toEqual(['order'])
    expect(faultsOf(spring, 'UTC')).toEqual([])
  })
})

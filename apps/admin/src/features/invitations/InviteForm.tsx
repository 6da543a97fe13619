import { longestInvitationList } from '@app/domain/invitations'
import type { Role } from '@app/domain/permissions'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { PositiveIcon } from '@app/ui/icons'
import { RadioGroup } from '@app/ui/RadioGroup'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { addressesIn, listAfter } from './address-list.ts'
import { Leftovers, leftIn } from './Leftovers.tsx'

type InvitedRole = Exclude<Role, 'recruiter'>

const noCohort = 'none'

/** Invites everybody on a list. Whoever cannot be invited stays in the field, with the reason beside it. */
export function InviteForm({ cohort }: { cohort: string | undefined }) {
  const { say, sorry, number } = useWords()
  const [text, setText] = useState('')
  const [role, setRole] = useState<InvitedRole>('candidate')
  const [cohortId, setCohortId] = useState(cohort ?? noCohort)
  const [isAsked, setAsked] = useState(false)
  const sending = useMutation(
    api.invitations.createMany.mutationOptions({
      onSuccess: ({ problems }, { emails }) => {
        const left = problems.map(({ email }) => email)
        setText((now) => listAfter(now, emails, left))
        setAsked(false)
        return queryClient.invalidateQueries(api.invitations.list.pathFilter())
      },
    }),
  )
  const addresses = addressesIn(text)
  const left = leftIn(sending.data?.problems ?? [], addresses)
  const isTooLong = addresses.length > longestInvitationList
  const joins = role === 'candidate' || role === 'coach'
  const send = () => {
    setAsked(true)
    if (addresses.length === 0 || isTooLong || sending.isPending) return
    sending.mutate({
      emails: addresses,
      role,
      cohortId: joins && cohortId !== noCohort ? cohortId : null,
    })
  }
  const problem = isTooLong
    ? say('These are {count} addresses; send {most} at most at once.', {
        count: number(addresses.length),
        most: number(longestInvitationList),
      })
    : isAsked && addresses.length === 0
      ? say('Enter at least one e-mail address.')
      : left.length > 0
        ? say(
            '{count, plural, one {This one was not invited. Mend it or take it out.} other {These # were not invited. Mend them or take them out.}}',
            { count: left.length },
          )
        : undefined
  return (
    <Form onSubmit={send} label={say('Invite people')}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <div className="flex flex-col gap-5">
          <TextField
            label={say('E-mail addresses')}
            description={say(
              'One a line, or separated by commas. A list out of a table or a mail will do.',
            )}
            rows={7}
            value={text}
            onChange={setText}
            error={problem}
            autoComplete="off"
            spellCheck="false"
          />
          <Leftovers left={left} />
          <p className="figures -mt-3 text-sm text-muted">
            {say('{count, plural, =0 {No address yet} one {# address} other {# addresses}}', {
              count: addresses.length,
            })}
          </p>
        </div>
        <div className="flex flex-col gap-5">
          <RolePicker role={role} onChange={setRole} />
          {joins ? <CohortPicker role={role} value={cohortId} onChange={setCohortId} /> : null}
        </div>
      </div>
      {sending.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(sending.error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          isPending={sending.isPending}
          pendingLabel={say('Sending …')}
        >
          {addresses.length > 1
            ? say('Send {count} invitations', { count: number(addresses.length) })
            : say('Send the invitation')}
        </Button>
        <output className="text-sm">
          {sending.data && sending.data.sent > 0 ? (
            <span className="flex items-center gap-2 text-positive">
              <PositiveIcon className="size-4.5" />
              {say(
                '{sent, plural, one {One invitation is on its way.} other {# invitations are on their way.}}',
                { sent: sending.data.sent },
              )}
            </span>
          ) : null}
        </output>
      </FormActions>
    </Form>
  )
}

function RolePicker({
  role,
  onChange,
}: {
  role: InvitedRole
  onChange: (role: InvitedRole) => void
}) {
  const { say } = useWords()
  const mayMakeOwners = useCan()('members.inviteOwners')
  return (
    <RadioGroup<InvitedRole>
      label={say('Role')}
      value={role}
      onChange={onChange}
      options={[
        {
          value: 'candidate',
          label: say('Candidate'),
          description: say('Practises interviews and reads their own reports.'),
        },
        {
          value: 'coach',
          label: say('Coach'),
          description: say('Reads reports of the assigned cohort, and gives feedback.'),
        },
        {
          value: 'admin',
          label: say('Administrator'),
          description: say('Runs the workspace: people, cohorts, kits, settings.'),
        },
        {
          value: 'owner',
          label: say('Owner'),
          description: mayMakeOwners
            ? say('As an administrator, and may make other owners.')
            : say('Only an owner can invite owners.'),
          isDisabled: !mayMakeOwners,
        },
      ]}
    />
  )
}

function CohortPicker({
  role,
  value,
  onChange,
}: {
  role: InvitedRole
  value: string
  onChange: (cohortId: string) => void
}) {
  const { say } = useWords()
  const { data = [] } = useQuery(api.cohorts.list.queryOptions())
  return (
    <Select
      label={say('Cohort')}
      description={
        role === 'coach'
          ? say('A coach sees the candidates of assigned cohorts alone; without a cohort, nobody.')
          : say('Coaches see the candidates of their cohorts.')
      }
      options={[
        { value: noCohort, label: say('No cohort') },
        ...data.map((one) => ({ value: one.cohortId, label: one.name, description: one.term })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

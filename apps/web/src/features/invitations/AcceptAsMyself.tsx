import { Button } from '@app/ui/Button'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { useAccept } from './accept.ts'
import { AcceptProblem } from './AcceptProblem.tsx'

/** Signed in with the invited address: one press. */
export function AcceptAsMyself({ token }: { token: string }) {
  const { say } = useWords()
  const { person } = useMe()
  const { mutate, isPending, error } = useAccept()
  return (
    <div className="flex flex-col gap-5">
      {error ? <AcceptProblem error={error} /> : null}
      <p>
        {say('You are signed in as {name}. The new role is added to your account.', {
          name: person.name,
        })}
      </p>
      <Button
        variant="primary"
        size="large"
        isPending={isPending}
        onPress={() => mutate({ token })}
      >
        {say('Accept')}
      </Button>
    </div>
  )
}

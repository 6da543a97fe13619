import { PageHeader } from '@app/ui/PageHeader'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { Accommodations } from '../members/Accommodations.tsx'
import { AccountPassword } from './AccountPassword.tsx'
import { AccountProfile } from './AccountProfile.tsx'
import { AccountSecondStep } from './AccountSecondStep.tsx'
import { AccountSignIns } from './AccountSignIns.tsx'

/** One's own account, for whoever is signed in; adjustments for candidates alone. */
export function AccountPage() {
  const { say } = useWords()
  const { person, can } = useMe()
  return (
    <>
      <PageHeader
        title={say('Account')}
        description={say('You are signed in as {email}.', { email: person.email })}
      />
      <div className="flex flex-col gap-8">
        <AccountProfile />
        {can.includes('accommodations.setOwn') ? <Accommodations /> : null}
        <AccountPassword />
        <AccountSecondStep />
        <AccountSignIns />
      </div>
    </>
  )
}

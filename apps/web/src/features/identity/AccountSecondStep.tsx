import { Badge } from '@app/ui/Badge'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { TitledSection } from '@app/ui/TitledSection'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'
import { SecondStepChange, type SecondStepAct } from './SecondStepChange.tsx'
import { SecondStepSetUp } from './SecondStepSetUp.tsx'

/** A second step at signing in: set up with an authenticator app, or taken away again. */
export function AccountSecondStep() {
  const { say, date } = useWords()
  const { secondFactor } = useMe()
  const query = useQuery(api.secondFactor.state.queryOptions())
  const [isSettingUp, setSettingUp] = useState(false)
  const [act, setAct] = useState<SecondStepAct | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const state = query.data
  const told = (recoveryCodes: string[]) => {
    setSettingUp(false)
    setAct(null)
    setCodes(recoveryCodes)
  }
  return (
    <TitledSection
      id="second-step"
      title={say('Second step at signing in')}
      description={say(
        'A code from an app on your telephone, besides your password or a mailed link. Who learns your password still stays outside.',
      )}
    >
      <Card className="max-w-2xl">
        {secondFactor.isMissing ? (
          <Banner tone="caution" title={say('Your institution asks its staff for it')}>
            <p>{say('Set it up here; then your workspace opens.')}</p>
          </Banner>
        ) : null}
        {query.error && !state ? (
          <Problem error={query.error} onRetry={() => void query.refetch()} />
        ) : !state ? (
          <Loading label={say('Loading')}>
            <SkeletonText lines={2} />
          </Loading>
        ) : state.since === null ? (
          <div className="flex flex-col items-start gap-3">
            <p>{say('It is not set up. You need an authenticator app, and two minutes.')}</p>
            <Button onPress={() => setSettingUp(true)}>{say('Set it up')}</Button>
          </div>
        ) : (
          <div className="flex flex-col items-start gap-3">
            <p className="flex flex-wrap items-center gap-3">
              <Badge tone="positive">{say('On')}</Badge>
              {say('Since {day}', { day: date(state.since) })}
            </p>
            <p className="text-muted">
              {say(
                '{n, plural, =0 {No recovery code is left.} one {# recovery code is left.} other {# recovery codes are left.}} They let you in when the telephone is lost.',
                { n: state.recoveryCodesLeft },
              )}
            </p>
            <div className="flex flex-wrap gap-3">
              <Button onPress={() => setAct('codes')}>{say('New recovery codes')}</Button>
              <Button variant="quiet" onPress={() => setAct('remove')}>
                {say('Turn it off')}
              </Button>
            </div>
          </div>
        )}
      </Card>
      {isSettingUp && state ? (
        <SecondStepSetUp
          asksPassword={state.asksPassword}
          onClose={() => setSettingUp(false)}
          onDone={told}
        />
      ) : null}
      {act ? <SecondStepChange act={act} onClose={() => setAct(null)} onCodes={told} /> : null}
      {codes ? <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} /> : null}
    </TitledSection>
  )
}

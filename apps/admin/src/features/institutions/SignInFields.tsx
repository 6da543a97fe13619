import { Switch } from '@app/ui/Switch'
import { useWords } from '../../words.ts'
import type { FieldsProps } from './settings-form.ts'

/** Whether staff need a second step at signing in. */
export function SignInFields({ draft, onChange }: FieldsProps) {
  const { say } = useWords()
  return (
    <Switch
      isSelected={draft.requiresSecondFactor}
      onChange={(requiresSecondFactor) => onChange({ requiresSecondFactor })}
      description={
        draft.requiresSecondFactor
          ? say(
              'Coaches, administrators and owners act here only with a code from an authenticator app. Whoever has none is shown how to set it up, at once, also where they are signed in already. Candidates may have one and need none.',
            )
          : say(
              'Everybody can set up a second step on their account’s page; nobody has to. Set up your own before you ask it of others.',
            )
      }
    >
      {say('Staff need a second step at signing in')}
    </Switch>
  )
}

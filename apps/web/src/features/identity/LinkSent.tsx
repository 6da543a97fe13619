import { Button } from '@app/ui/Button'
import { FormActions } from '@app/ui/FieldLayout'
import { Card } from '@app/ui/Card'
import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../words.ts'

export interface LinkSentProps {
  email: string
  /** What the link does and for how long. */
  children: ReactNode
  backLabel: string
  onBack: () => void
}

/** After a link was asked for. Whether there is such an account is told to nobody but its owner, by the mail itself. */
export function LinkSent({ email, children, backLabel, onBack }: LinkSentProps) {
  const { say } = useWords()
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus(), [])
  return (
    <div ref={start} tabIndex={-1} className="outline-none">
      <Card title={say('Look into your mail')}>
        <div className="flex flex-col gap-3 text-sm">
          <p>{say('If there is an account for {email}, a link is on its way to it.', { email })}</p>
          {children}
          <p className="text-muted">
            {say(
              'Nothing there after a few minutes? Look among unwanted mails, and check the address above.',
            )}
          </p>
          <FormActions>
            <Button onPress={onBack}>{backLabel}</Button>
          </FormActions>
        </div>
      </Card>
    </div>
  )
}

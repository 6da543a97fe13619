import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function VerifyEmailPage() {
  const { say } = useWords()
  return <PageHeader title={say('Confirm your e-mail address')} />
}

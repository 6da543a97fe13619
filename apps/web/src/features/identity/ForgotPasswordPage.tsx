import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function ForgotPasswordPage() {
  const { say } = useWords()
  return <PageHeader title={say('Forgot your password?')} />
}

import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function ResetPasswordPage() {
  const { say } = useWords()
  return <PageHeader title={say('Choose a new password')} />
}

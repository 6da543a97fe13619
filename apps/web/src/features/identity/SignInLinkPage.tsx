import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function SignInLinkPage() {
  const { say } = useWords()
  return <PageHeader title={say('Sign in')} />
}

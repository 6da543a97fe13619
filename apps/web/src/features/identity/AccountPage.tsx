import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function AccountPage() {
  const { say } = useWords()
  return <PageHeader title={say('Account')} />
}

import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function InvitationPage() {
  const { say } = useWords()
  return <PageHeader title={say('Invitation')} />
}

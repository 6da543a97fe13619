import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function SessionsPage() {
  const { say } = useWords()
  return <PageHeader title={say('Sessions')} />
}

import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function RolePage() {
  const { say } = useWords()
  return <PageHeader title={say('Choose where to go')} />
}

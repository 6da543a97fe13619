import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function SessionPage() {
  const { say } = useWords()
  return <PageHeader title={say('Interview')} />
}

import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function HomePage() {
  const { say } = useWords()
  return <PageHeader title={say('Practice')} />
}

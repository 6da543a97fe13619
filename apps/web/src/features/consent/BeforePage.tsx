import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function BeforePage() {
  const { say } = useWords()
  return <PageHeader title={say('Before your first interview')} />
}

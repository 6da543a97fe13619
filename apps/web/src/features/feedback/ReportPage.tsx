import { PageHeader } from '@app/ui/PageHeader'
import { useWords } from '../../words.ts'

export function ReportPage() {
  const { say } = useWords()
  return <PageHeader title={say('Report')} />
}

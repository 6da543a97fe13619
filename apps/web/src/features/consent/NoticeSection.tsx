import { TitledSection } from '@app/ui/TitledSection'
import type { ReactNode } from 'react'

/** One subject of the notice. Running text stays as wide as can be read. */
export function NoticeSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <TitledSection title={title} level={3}>
      <div className="flex flex-col gap-3 [&>:is(p,ul)]:max-w-prose">{children}</div>
    </TitledSection>
  )
}

import { Skeleton } from '@app/ui/Skeleton'
import { lazy, Suspense, type ComponentProps } from 'react'
import type { DeviceSelect } from './DeviceSelect.tsx'

const LazySelect = lazy(async () => ({
  default: (await import('./DeviceSelect.tsx')).DeviceSelect,
}))

/** Only who has more than one device is asked, and loads what it takes to ask. */
export function DeviceChoice(props: ComponentProps<typeof DeviceSelect>) {
  if (props.choices.length < 2) return null
  return (
    <Suspense fallback={<Skeleton className="h-10 w-full" />}>
      <LazySelect {...props} />
    </Suspense>
  )
}

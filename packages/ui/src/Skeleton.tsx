import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The ground of something that is on its way. Give it the size of what will stand there. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block animate-breathe rounded-md bg-line', className)}
    />
  )
}

/** A paragraph on its way. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <span className="flex flex-col gap-2.5">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={line === lines - 1 ? 'h-3.5 w-3/5' : 'h-3.5 w-full'} />
      ))}
    </span>
  )
}

export interface LoadingProps {
  /** What is on its way, in words ("Loading your sessions"). */
  label: string
  children: ReactNode
}

/** Around skeletons: says once, politely, what is being loaded. */
export function Loading({ label, children }: LoadingProps) {
  return (
    <div aria-busy="true">
      <output className="sr-only">{label}</output>
      {children}
    </div>
  )
}

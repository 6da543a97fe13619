import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface SkeletonProps {
  /** Width and height of what will stand there ("h-4 w-32"). */
  className?: string
  shape?: 'line' | 'circle'
}

/** The ground of something that is on its way. */
export function Skeleton({ className = 'h-4 w-full', shape = 'line' }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'block animate-breathe bg-line',
        shape === 'circle' ? 'rounded-full' : 'rounded-md',
        className,
      )}
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
    <>
      <output className="sr-only">{label}</output>
      <div aria-busy="true">{children}</div>
    </>
  )
}

import type { DeviceProblem } from '@app/client/recorder/devices'
import { deviceFactsOf } from '@app/domain/devices'
import { Button } from '@app/ui/Button'
import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../../words.ts'
import { helpFor } from './device-help.ts'

/** What to do about a device that does not open, in this very browser, and another try. */
export function DeviceHelp({
  device,
  problem,
  onRetry,
  children,
}: {
  device: 'camera' | 'microphone'
  problem: DeviceProblem
  onRetry: () => void
  children?: ReactNode
}) {
  const { say } = useWords()
  // What this browser says of itself, for the words of help alone; nothing of it is kept.
  const { browser, deviceType } = deviceFactsOf(navigator.userAgent, undefined)
  const { steps } = helpFor({ device, problem, browser, deviceType }, say)
  // Without a microphone nothing goes on: this is what to do now.
  const retry = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (device === 'microphone') retry.current?.focus()
  }, [device])
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-caution-line bg-caution-soft px-4 py-3 text-sm text-ink">
      <ol className="flex list-decimal flex-col gap-1 ps-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        {problem === 'insecure' || problem === 'unsupported' ? null : (
          <Button size="small" ref={retry} onPress={onRetry}>
            {say('Try again')}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}

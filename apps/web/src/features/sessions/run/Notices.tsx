import type { Run } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { buttonClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'
import type { Phase } from './phase.ts'
import { phaseWords } from './phase-words.ts'
import { PrimaryAction } from './PrimaryAction.tsx'
import type { Runner } from './runner.ts'

type Props = { runner: Runner; run: Run }

function Notice({
  phase,
  run,
  children,
  actions,
}: {
  phase: Phase
  run: Run
  children?: ReactNode
  actions: ReactNode
}) {
  const { say } = useWords()
  const words = phaseWords(phase, { run, question: null, startsByItself: false }, say)
  return (
    <section className="mx-auto flex max-w-xl flex-col gap-5 rounded-xl border border-line bg-surface px-6 py-8 shadow-card sm:px-10 sm:py-10">
      <div className="flex flex-col gap-2">
        <p className="text-sm font-medium text-muted">{run.kitName || say('Free practice')}</p>
        <h1 className="font-serif text-2xl text-ink">{words.now}</h1>
        <p className="text-ink">{words.next}</p>
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-3">{actions}</div>
    </section>
  )
}

function Home() {
  const { say } = useWords()
  return (
    <Link to={paths.home} className={buttonClass({ variant: 'quiet', size: 'large' })}>
      {say('To the start page')}
    </Link>
  )
}

export function PausedNotice({ runner, run }: Props) {
  const { say, date } = useWords()
  const left = run.questions.filter(
    ({ state }) => state !== 'settled' && state !== 'skipped',
  ).length
  return (
    <Notice
      phase="paused"
      run={run}
      actions={
        <>
          <PrimaryAction onPress={runner.resume}>{say('Go on')}</PrimaryAction>
          <Home />
        </>
      }
    >
      <p className="text-sm text-muted">
        {say(
          '{left, plural, one {# question is} other {# questions are}} still to come. The interview waits for you until {date}.',
          { left, date: date(run.purgeAt) },
        )}
      </p>
    </Notice>
  )
}

export function ElsewhereNotice({ runner, run }: Props) {
  const { say } = useWords()
  return (
    <Notice
      phase="elsewhere"
      run={run}
      actions={
        <>
          <Button variant="primary" size="large" onPress={runner.lock.takeOver}>
            {say('Go on here instead')}
          </Button>
          <Home />
        </>
      }
    >
      <p className="text-sm text-muted">
        {say(
          'If an answer is being recorded there, it stops, and what was said until then is kept. When the other tab is closed, this one goes on by itself.',
        )}
      </p>
    </Notice>
  )
}

export function AbandonedNotice({ run }: { run: Run }) {
  const { say, date } = useWords()
  return (
    <Notice
      phase="abandoned"
      run={run}
      actions={
        <Link to={paths.home} className={buttonClass({ variant: 'primary', size: 'large' })}>
          {say('To the start page')}
        </Link>
      }
    >
      <p className="text-sm text-muted">
        {say(
          'What you recorded is deleted on {date}. You can delete it earlier from the start page.',
          {
            date: date(run.purgeAt),
          },
        )}
      </p>
    </Notice>
  )
}

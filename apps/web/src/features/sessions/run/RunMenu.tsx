import type { Run, RunQuestion } from '@app/domain/runs'
import { nextQuestionState } from '@app/domain/sessions'
import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { ChevronDownIcon, PauseIcon } from '@app/ui/icons'
import { Menu } from '@app/ui/Menu'
import { useState } from 'react'
import { useWords } from '../../../words.ts'
import type { Phase } from './phase.ts'
import type { Runner } from './runner.ts'

type Props = { runner: Runner; run: Run; question: RunQuestion | null; phase: Phase }
type Asked = 'skip' | 'abandon' | null

/** What is not the next thing to do: a pause, another look at the devices, leaving a question or the interview. */
export function RunMenu({ runner, run, question, phase }: Props) {
  const { say, date } = useWords()
  const [asked, setAsked] = useState<Asked>(null)
  const isBusy = phase === 'starting' || phase === 'recording' || phase === 'stopping'
  const busy = isBusy ? say('End this answer first.') : undefined
  const maySkip = question !== null && nextQuestionState(question.state, 'skip') !== null
  const isSettling = phase === 'review' || phase === 'interrupted'
  const checkReason =
    phase === 'check'
      ? say('You are doing that.')
      : isSettling
        ? say('Decide about this answer first.')
        : undefined
  const close = (): void => setAsked(null)
  return (
    <>
      {run.state === 'inProgress' ? (
        <Button variant="quiet" icon={<PauseIcon />} disabledReason={busy} onPress={runner.pause}>
          <span className="max-sm:sr-only">{say('Pause')}</span>
        </Button>
      ) : null}
      <Menu
        label={say('More')}
        trigger={
          <Button variant="quiet">
            {say('More')}
            <ChevronDownIcon className="size-4" />
          </Button>
        }
        acts={[
          {
            id: 'check',
            label: say('Check camera and microphone'),
            disabledReason: busy ?? checkReason,
          },
          {
            id: 'skip',
            label: say('Skip this question'),
            disabledReason:
              busy ??
              (maySkip && run.state === 'inProgress'
                ? undefined
                : say('It has an answer, or has not begun.')),
          },
          {
            id: 'abandon',
            label: say('End without a report'),
            isDestructive: true,
            disabledReason: busy,
          },
        ]}
        onAct={(act) => (act === 'check' ? runner.devices.recheck() : setAsked(act))}
      />
      <ConfirmDialog
        title={say('Skip this question?')}
        confirmLabel={say('Skip it')}
        cancelLabel={say('Answer it')}
        isOpen={asked === 'skip'}
        onCancel={close}
        onConfirm={() => {
          close()
          if (question)
            runner.store.take({ kind: 'question', position: question.position, step: 'skip' })
        }}
      >
        <p>
          {say(
            'Your report then has no answer to it. You cannot come back to it in this interview.',
          )}
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        title={say('End this interview without a report?')}
        confirmLabel={say('End it')}
        cancelLabel={say('Go on with it')}
        isDestructive
        isOpen={asked === 'abandon'}
        onCancel={close}
        onConfirm={() => {
          close()
          runner.store.take({ kind: 'session', step: 'abandon' })
        }}
      >
        <p>
          {say(
            'It cannot be taken up again, and there will be no report. If you only need a break, pause it.',
          )}
        </p>
        <p>
          {say(
            'What you have recorded stays yours alone and is deleted on {date}, or earlier if you delete it.',
            {
              date: date(run.purgeAt),
            },
          )}
        </p>
      </ConfirmDialog>
    </>
  )
}

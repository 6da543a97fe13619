import type { StaffReport } from '@app/domain/report-views'
import type { Competency } from '@app/domain/rubrics'
import { Button } from '@app/ui/Button'
import { useState } from 'react'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { AnswerLookDialog } from './AnswerLookDialog.tsx'

/** A person looks at one score: answers the candidate who asked, or gives another level on their own account. */
export function AnswerLook({ found, competency }: { found: StaffReport; competency: Competency }) {
  const { say } = useWords()
  const can = useCan()
  const [isOpen, setOpen] = useState(false)
  if (!can('looks.answer')) return null
  const asked = found.scoreLooks.some((look) => look.competency === competency && !look.answer)
  return (
    <>
      <Button
        size="small"
        variant={asked ? 'primary' : 'quiet'}
        onPress={() => setOpen(true)}
        className="self-start"
      >
        {asked ? say('Answer {name}', { name: found.candidate.name }) : say('Give another level')}
      </Button>
      {isOpen ? (
        <AnswerLookDialog
          found={found}
          competency={competency}
          isAsked={asked}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

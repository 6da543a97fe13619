import { Button } from '@app/ui/Button'
import { useState } from 'react'
import type { Answers } from '../../../api.ts'
import { useWords } from '../../../words.ts'
import { CaptionsDialog } from './CaptionsDialog.tsx'

/** Whether the institution's own recording has captions, and the way to them. */
export function CaptionsPart({
  question,
  isOpen,
}: {
  question: Answers['questions']['detail']
  isOpen: boolean
}) {
  const { say } = useWords()
  const [isEditing, setEditing] = useState(false)
  const has = question.captions !== null
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-sunken px-4 py-3 text-sm">
      <p className={has ? 'text-ink' : 'text-caution'}>
        {has
          ? say('Captions go with the recording.')
          : say('There are no captions yet: who cannot hear well only has the words below it.')}
      </p>
      {isOpen ? (
        <Button size="small" onPress={() => setEditing(true)}>
          {has ? say('Change the captions') : say('Add captions')}
        </Button>
      ) : null}
      {isEditing ? <CaptionsDialog question={question} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}

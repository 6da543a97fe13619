import { Switch } from '@app/ui/Switch'
import { useWords } from '../../words.ts'
import type { FieldsProps } from './settings-form.ts'

/** Whether coaching comes by machine, and whether it comes with figures. Each says what changes, and for whom. */
export function CoachingFields({ draft, onChange }: FieldsProps) {
  const { say } = useWords()
  return (
    <div className="flex flex-col gap-6">
      <Switch
        isSelected={draft.aiEnabled}
        onChange={(aiEnabled) => onChange({ aiEnabled })}
        description={
          draft.aiEnabled
            ? say(
                'Answers are rated on the rubric, each rating with evidence from the candidate’s own words. Every candidate can still choose to do without it, and nobody is ranked by it.',
              )
            : say(
                'Interviews that begin from now on get measured figures, the candidate’s own rating and your feedback, and no rating by machine. Reports that are there already stay as they are.',
              )
        }
      >
        {say('Coaching by AI')}
      </Switch>
      <Switch
        isSelected={draft.wordsOnly}
        onChange={(wordsOnly) => onChange({ wordsOnly })}
        description={
          draft.wordsOnly
            ? say(
                'Candidates and staff read what each level describes, without a number. This holds at once for every report, also for earlier ones.',
              )
            : say(
                'Candidates and staff see levels from 1 to 5 together with what each level describes. Switched on, the numbers go from every report, and the words stay.',
              )
        }
      >
        {say('Words only: levels without figures')}
      </Switch>
    </div>
  )
}

import { Button } from '@app/ui/Button'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { AccommodationsDialog, type Who } from './AccommodationsDialog.tsx'

/** Opens the adjustments of a candidate. They are asked for only then: a list never carries them (P10). */
export function AccommodationsButton({ member }: { member: Who }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {say('Adjustments')}{' '}
        <VisuallyHidden>{say('for {name}', { name: member.name })}</VisuallyHidden>
      </Button>
      {isOpen ? <AccommodationsDialog member={member} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

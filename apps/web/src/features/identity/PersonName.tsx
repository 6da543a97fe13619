import { Avatar } from '@app/ui/Avatar'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useWords } from '../../words.ts'

/** In the header: who is signed in. Where there is no room the name is only said. */
export function PersonName({ name }: { name: string }) {
  const { say } = useWords()
  return (
    <>
      <VisuallyHidden>{say('Your account:')}</VisuallyHidden>
      <Avatar name={name} size="small" />
      <span className="sr-only sm:hidden">{name}</span>
      <span className="hidden max-w-40 truncate sm:inline">{name}</span>
    </>
  )
}

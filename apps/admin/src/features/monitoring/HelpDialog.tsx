import type { HelpDesk } from '@app/domain/help'
import type { WallEntry } from '@app/domain/monitoring'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { SkeletonText } from '@app/ui/Skeleton'
import { useWords } from '../../words.ts'
import { Conversation } from './Conversation.tsx'
import { GiveForm } from './GiveForm.tsx'
import { SessionFacts } from './SessionFacts.tsx'
import { useDesk } from './use-desk.ts'
import { WriteForm } from './WriteForm.tsx'

type Props = {
  sessionId: string
  /** Undefined once the interview is over, or is not on this wall. */
  entry: WallEntry | undefined
  aheadMs: number
  onClose: () => void
}

/** One candidate: how it goes, what was written, and what a person may do for them. */
export function HelpDialog({ sessionId, entry, aheadMs, onClose }: Props) {
  const { say, sorry } = useWords()
  const { desk, act } = useDesk(sessionId, entry?.help?.version ?? null)
  const problem = act.error ?? (desk.data ? null : desk.error)
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={desk.data?.candidateName ?? say('Interview')}
      closeLabel={say('Close')}
      footer={
        <>
          {desk.data?.openedAt ? (
            <Button
              variant="quiet"
              isPending={act.isPending && act.variables.act === 'resolve'}
              pendingLabel={say('Closing …')}
              onPress={() => act.mutate({ sessionId, act: 'resolve' })}
            >
              {say('Mark as resolved')}
            </Button>
          ) : null}
          <Button onPress={onClose}>{say('Back to the wall')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {entry ? (
          <SessionFacts entry={entry} aheadMs={aheadMs} />
        ) : (
          <Banner tone="info">{say('This interview is not going on any more.')}</Banner>
        )}
        {problem ? (
          <Banner tone="negative" announce="assertive">
            {sorry(problem)}
          </Banner>
        ) : null}
        {desk.data ? (
          <Desk desk={desk.data} act={act} isOver={!entry} />
        ) : problem ? null : (
          <SkeletonText lines={4} />
        )}
      </div>
    </Dialog>
  )
}

type Act = ReturnType<typeof useDesk>['act']

function Desk({ desk, act, isOver }: { desk: HelpDesk; act: Act; isOver: boolean }) {
  const { say } = useWords()
  const { sessionId } = desk
  const present = desk.present.map(({ name }) => name)
  return (
    <>
      {present.length > 0 ? (
        <output className="font-medium text-ink">
          {say('Also here: {names}', { names: present.join(', ') })}
        </output>
      ) : null}
      <Conversation desk={desk} />
      {isOver ? null : (
        <>
          <WriteForm
            isPending={act.isPending && act.variables.act === 'write'}
            onWrite={(text, done) =>
              act.mutate({ sessionId, act: 'write', text }, { onSuccess: done })
            }
          />
          <GiveForm
            desk={desk}
            isPending={act.isPending}
            onGiveTime={(seconds) => act.mutate({ sessionId, act: 'giveTime', seconds })}
            onGiveRetake={() => act.mutate({ sessionId, act: 'giveRetake' })}
          />
        </>
      )}
    </>
  )
}

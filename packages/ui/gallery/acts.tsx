import { useState } from 'react'
import { Button } from '../src/Button.tsx'
import { ConfirmDialog } from '../src/ConfirmDialog.tsx'
import { Dialog, DialogTrigger } from '../src/Dialog.tsx'
import { IconButton } from '../src/IconButton.tsx'
import { DownloadIcon, MicrophoneIcon, PlusIcon } from '../src/icons.tsx'
import { buttonClass, linkClass, quietLinkClass } from '../src/styles.ts'
import { Section } from './Section.tsx'

export function ActsSection() {
  const [isAsking, setAsking] = useState(false)
  return (
    <Section name="Acts">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary">Start the interview</Button>
        <Button>Check again</Button>
        <Button variant="quiet">Not now</Button>
        <Button variant="danger">Delete the answer</Button>
        <Button variant="primary" isPending pendingLabel="Saving …">
          Save
        </Button>
        <Button variant="primary" disabledReason="Answer all three questions first.">
          Hand in
        </Button>
        <Button disabledReason="You have used both retakes.">Retake</Button>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" icon={<PlusIcon className="size-4" />}>
          Add a question
        </Button>
        <Button size="large" variant="primary" icon={<MicrophoneIcon />}>
          Record my answer
        </Button>
        <IconButton label="Download the report" icon={<DownloadIcon />} />
        <IconButton label="Add" icon={<PlusIcon />} variant="secondary" size="small" />
        <a href="#kit" className={buttonClass()}>
          A link as a button
        </a>
        <a href="#more" className={linkClass}>
          A link in text
        </a>
        <a href="#row" className={quietLinkClass}>
          A quiet link
        </a>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <DialogTrigger>
          <Button>Open a dialog</Button>
          <Dialog
            title="Share this report"
            closeLabel="Close"
            footer={
              <>
                <Button slot="close">Cancel</Button>
                <Button variant="primary" slot="close">
                  Share with Dr Okafor
                </Button>
              </>
            }
          >
            <p>
              Dr Okafor will read the transcript and the scores until 14 March. Your video stays
              with you.
            </p>
          </Dialog>
        </DialogTrigger>
        <Button onPress={() => setAsking(true)}>Delete my account …</Button>
        <ConfirmDialog
          title="Delete your account and all 12 interviews?"
          confirmLabel="Delete everything"
          cancelLabel="Keep my account"
          isDestructive
          typed={{
            label: 'Type “delete everything”',
            words: 'delete everything',
            reason: 'Type the words first.',
          }}
          isOpen={isAsking}
          onCancel={() => setAsking(false)}
          onConfirm={() => setAsking(false)}
        >
          <p>
            Recordings, transcripts and reports are destroyed today. Nobody can bring them back.
          </p>
        </ConfirmDialog>
      </div>
    </Section>
  )
}

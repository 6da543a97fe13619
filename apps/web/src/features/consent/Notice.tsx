import { useWords } from '../../words.ts'
import type { PolicyPage } from './draft.ts'
import { NoticeAi } from './NoticeAi.tsx'
import { NoticeSection } from './NoticeSection.tsx'
import { NoticeWho } from './NoticeWho.tsx'

/**
 * The notice that a candidate accepts, in plain words. It says what the product does: whoever changes one changes the
 * other, and raises `policyVersion`.
 */
export function Notice({ page }: { page: PolicyPage }) {
  const { say } = useWords()
  const { institution, version } = page
  return (
    <div className="flex flex-col gap-8">
      <NoticeSection title={say('What is recorded')}>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>
            {say(
              'Your answers: the sound, and the picture if you let your camera be used. You see when recording runs, and it runs only while you answer.',
            )}
          </li>
          <li>
            {say(
              'What is made of them: the words you said, figures such as pace and pauses, levels, and the feedback that people write.',
            )}
          </li>
          <li>
            {say(
              'About you: your name, your e-mail address, the job role or category you practise for, and where you heard of us if you tell.',
            )}
          </li>
          <li>
            {say(
              'About your device: whether it is a computer, a phone or a tablet, the name of the browser, and the country or region if the network tells it. Never its model, a fingerprint, or your position.',
            )}
          </li>
        </ul>
        <p>{say('Nothing else is collected. It is never sold and trains no model.')}</p>
      </NoticeSection>
      <NoticeWho institution={institution.name} />
      <NoticeSection title={say('For how long')}>
        <p>
          {say(
            'Each interview is deleted {days} days after it ended, or after you last touched it if you never ended it: its encryption key first, then the recordings, the words, the report and all comments.',
            { days: institution.retentionDays },
          )}
        </p>
        <p>
          {say(
            'You can delete any interview sooner, at any time, on your start page. Beside each one you see the day on which it goes.',
          )}
        </p>
        <p>
          {say('Until then recordings lie encrypted, and every access to one is written down.')}
        </p>
      </NoticeSection>
      <NoticeAi institution={institution} />
      <p className="text-sm text-muted lg:ps-72">
        {say('Version {version} of this notice.', { version })}
      </p>
    </div>
  )
}

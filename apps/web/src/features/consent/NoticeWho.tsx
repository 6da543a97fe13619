import { DataTable } from '@app/ui/DataTable'
import { CheckIcon, LockIcon } from '@app/ui/icons'
import { useWords } from '../../words.ts'
import { NoticeSection } from './NoticeSection.tsx'

type Row = { key: string; who: string; media: Sees; words: Sees; report: Sees }
type Sees = { text: string; isOpen: boolean }

/** Who sees what of an interview, person by person (rules 2 and 10 of the privacy policy). */
export function NoticeWho({ institution }: { institution: string }) {
  const { say } = useWords()
  const yes: Sees = { text: say('Yes'), isOpen: true }
  const never: Sees = { text: say('Never'), isOpen: false }
  const ifShared: Sees = { text: say('Only if you share'), isOpen: false }
  const rows: Row[] = [
    { key: 'you', who: say('You'), media: yes, words: yes, report: yes },
    {
      key: 'coach',
      who: say('Coaches of your cohorts'),
      media: ifShared,
      words: yes,
      report: yes,
    },
    {
      key: 'admin',
      who: say('Administrators and owners of {institution}', { institution }),
      media: never,
      words: yes,
      report: yes,
    },
    {
      key: 'recruiter',
      who: say('Recruiters'),
      media: ifShared,
      words: ifShared,
      report: ifShared,
    },
    {
      key: 'operator',
      who: say('Those who run this installation'),
      media: never,
      words: never,
      report: never,
    },
  ]
  const cell = ({ text, isOpen }: Sees) => (
    <span className="inline-flex items-center gap-1.5 @2xl:whitespace-nowrap">
      {isOpen ? (
        <CheckIcon className="size-4 text-positive" />
      ) : (
        <LockIcon className="size-4 text-muted" />
      )}
      {text}
    </span>
  )
  return (
    <NoticeSection title={say('Who sees what')}>
      <DataTable
        caption={say('Who sees what of your interviews')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'who',
            header: say('Who'),
            isRowHeader: true,
            renderCell: ({ who }) => who,
          },
          {
            key: 'media',
            header: say('Video and sound'),
            renderCell: ({ media }) => cell(media),
          },
          { key: 'words', header: say('Your words'), renderCell: ({ words }) => cell(words) },
          {
            key: 'report',
            header: say('Report and feedback'),
            renderCell: ({ report }) => cell(report),
          },
        ]}
      />
      <p>
        {say(
          'Sharing is not part of this release: until it is, nobody but you can see or hear a recording. Other candidates never see anything of yours.',
        )}
      </p>
    </NoticeSection>
  )
}

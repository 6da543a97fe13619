import { longestRoster } from '@app/domain/rosters'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Tabs } from '@app/ui/Tabs'
import { TextField } from '@app/ui/TextField'
import { useState } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useWords } from '../../../words.ts'
import { encodingOf, textOf, type Encoding } from './roster-text.ts'
import { pastedTable, tableOf, type Table } from './roster-table.ts'

/** A list that was read, and where it came from. */
export type RosterRead = { table: Table; fileName: string | null; encoding: Encoding | null }

const mostBytes = 20_000_000
const problemOf = (table: Table): 'empty' | 'tooLong' | null => {
  if (table.rows.length === 0) return 'empty'
  return table.rows.length > longestRoster + 1 ? 'tooLong' : null
}

/** Takes a list: a file, dropped or chosen, or pasted text. */
export function RosterSource({ onRead }: { onRead: (source: RosterRead) => void }) {
  const { say, number } = useWords()
  const [problem, setProblem] = useState<'empty' | 'tooLong' | 'tooLarge' | null>(null)
  const [text, setText] = useState('')
  const take = (source: RosterRead) => {
    const found = problemOf(source.table)
    setProblem(found)
    if (!found) onRead(source)
  }
  const read = async (file: File): Promise<void> => {
    if (file.size > mostBytes) return setProblem('tooLarge')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const encoding = encodingOf(bytes)
    return take({ table: tableOf(textOf(bytes, encoding)), fileName: file.name, encoding })
  }
  const sentences = {
    empty: say('There are no rows in this.'),
    tooLong: say('This has more than {most} rows. Please divide it.', {
      most: number(longestRoster),
    }),
    tooLarge: say('This file is too large to be a list of people.'),
  }
  return (
    <div className="flex flex-col gap-5">
      <Tabs
        label={say('Where the list comes from')}
        items={[
          {
            id: 'file',
            label: say('A file'),
            content: <FileDrop onFile={(file) => void read(file)} />,
          },
          {
            id: 'text',
            label: say('Paste'),
            content: (
              <div className="flex flex-col items-start gap-4">
                <TextField
                  label={say('Addresses, or rows of a spreadsheet')}
                  description={say('One a line, or separated by commas. Copied columns will do.')}
                  rows={8}
                  value={text}
                  onChange={setText}
                  autoComplete="off"
                  spellCheck="false"
                  className="w-full"
                />
                <Button
                  variant="primary"
                  disabledReason={text.trim() === '' ? say('Nothing is pasted yet.') : undefined}
                  onPress={() => take({ table: pastedTable(text), fileName: null, encoding: null })}
                >
                  {say('Read it')}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {problem ? (
        <Banner tone="negative" announce="assertive">
          {sentences[problem]}
        </Banner>
      ) : null}
    </div>
  )
}

function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const { say, number } = useWords()
  const drop: DropZoneProps['onDrop'] = ({ items }) => {
    const item = items.find((one) => one.kind === 'file')
    if (item?.kind === 'file') void item.getFile().then(onFile)
  }
  return (
    <DropZone
      onDrop={drop}
      className="flex flex-col items-center gap-4 rounded-xl border border-dashed border-line-strong/60 bg-surface px-6 py-12 text-center transition-colors duration-100 data-drop-target:border-accent-text data-drop-target:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:outline-offset-2"
    >
      <p className="font-serif text-xl text-ink">{say('Drop a CSV file here')}</p>
      <p className="max-w-md text-sm text-muted">
        {say(
          'From Excel, Numbers or your student records, with a column of e-mail addresses; up to {most} rows. Nothing is sent to anybody before you have seen what would happen.',
          { most: number(longestRoster) },
        )}
      </p>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) onFile(file)
        }}
      >
        <Button variant="primary">{say('Choose a file')}</Button>
      </FileTrigger>
    </DropZone>
  )
}

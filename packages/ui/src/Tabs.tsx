import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'

export interface TabItem<Id extends string = string> {
  id: Id
  label: ReactNode
  content: ReactNode
}

export interface TabsProps<Id extends string = string> {
  /** Name of the row of tabs. */
  label: string
  items: readonly TabItem<Id>[]
  /** Left out, the first is open to begin with and the rest goes by itself. */
  selected?: Id
  onChange?: (id: Id) => void
}

/** Several views of one subject. What has an address of its own is navigation, not a tab. */
export function Tabs<Id extends string = string>({
  label,
  items,
  selected,
  onChange,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onChange ? { onSelectionChange: (key: unknown) => onChange(key as Id) } : {})}
      className="flex flex-col"
    >
      <TabList
        aria-label={label}
        className="flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className="-mb-px flex min-h-10 shrink-0 cursor-pointer items-center gap-2 border-b-2 border-transparent px-0.5 text-sm font-medium text-muted transition-colors duration-100 data-focus-visible:-outline-offset-2 data-hovered:text-ink data-selected:border-accent-text data-selected:text-ink"
          >
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="rounded-md pt-5 outline-offset-4">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

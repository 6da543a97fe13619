import type { ReactElement, ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components/Menu'
import { classNames } from './class-names.ts'

export interface MenuAct<Id extends string = string> {
  id: Id
  label: string
  description?: string
  icon?: ReactNode
  /** The act destroys something; it must still ask first. */
  isDestructive?: boolean
  /** Why it cannot be done now; shown under the words. */
  disabledReason?: string | undefined
}

export interface MenuProps<Id extends string = string> {
  /** Name of the menu. */
  label: string
  /** A Button or IconButton. */
  trigger: ReactElement
  acts: readonly MenuAct<Id>[]
  onAct: (id: Id) => void
  /** Words above the acts: whose menu this is. */
  heading?: ReactNode
  placement?: 'bottom start' | 'bottom end'
}

/** Acts behind a button, where there is no room for a row of them. */
export function Menu<Id extends string = string>({
  label,
  trigger,
  acts,
  onAct,
  heading,
  placement = 'bottom end',
}: MenuProps<Id>) {
  const items = acts.map((act) => (
    <MenuItem
      key={act.id}
      id={act.id}
      textValue={act.label}
      isDisabled={act.disabledReason !== undefined}
      className={classNames(
        'flex cursor-pointer items-start gap-2.5 rounded-md px-2.5 py-2 text-sm outline-none data-disabled:cursor-not-allowed data-disabled:text-muted data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-solid',
        act.isDestructive
          ? 'text-negative data-focused:bg-negative-soft'
          : 'text-ink data-focused:bg-accent-soft',
      )}
    >
      {act.icon}
      <span className="flex min-w-0 flex-col">
        <span>{act.label}</span>
        {(act.disabledReason ?? act.description) ? (
          <span className="text-muted">{act.disabledReason ?? act.description}</span>
        ) : null}
      </span>
    </MenuItem>
  ))
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        placement={placement}
        offset={6}
        className="max-w-80 min-w-48 overflow-auto rounded-lg border border-line bg-raised p-1 shadow-overlay data-entering:animate-fade"
      >
        <AriaMenu aria-label={label} onAction={(key) => onAct(key as Id)} className="outline-none">
          {heading ? (
            <MenuSection>
              <Header className="mb-1 border-b border-line px-2.5 py-2 text-sm text-muted">
                {heading}
              </Header>
              {items}
            </MenuSection>
          ) : (
            items
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { GripIcon } from './place-icons.tsx'

export interface SortableListProps<Item extends object> {
  /** Names the list. */
  label: string
  items: readonly Item[]
  itemKey: (item: Item) => string
  /** What an item is called when it is dragged or found by typing. */
  itemName: (item: Item) => string
  renderItem: (item: Item, index: number) => ReactNode
  /** All items in their new order. */
  onSort: (items: Item[]) => void
  /** Name of the handle by which an item is taken: "Move: …". */
  handleLabel: (item: Item) => string
}

/** The list with some items taken out and put before or behind another one. */
export const moved = <Item,>(
  items: readonly Item[],
  {
    isMoved,
    isTarget,
    place,
  }: {
    isMoved: (item: Item) => boolean
    isTarget: (item: Item) => boolean
    place: 'before' | 'after'
  },
): Item[] => {
  const taken = items.filter(isMoved)
  const rest = items.filter((item) => !isMoved(item))
  const target = rest.findIndex(isTarget)
  // Dropped on one of those that are moved: nothing changes.
  if (target === -1) return [...items]
  return rest.toSpliced(place === 'before' ? target : target + 1, 0, ...taken)
}

/**
 * A list whose order people choose: dragged by its handles with a mouse or a finger; by keyboard, Enter on a handle
 * takes an item, the arrow keys carry it and Enter puts it down. All of it is told to those who listen.
 */
export function SortableList<Item extends object>(props: SortableListProps<Item>) {
  const { label, items, itemKey, itemName, renderItem, onSort, handleLabel } = props
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      items
        .filter((item) => keys.has(itemKey(item)))
        .map((item) => ({ 'text/plain': itemName(item) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      onSort(
        moved(items, {
          isMoved: (item) => keys.has(itemKey(item)),
          isTarget: (item) => itemKey(item) === target.key,
          place: target.dropPosition,
        }),
      )
    },
    // As high as nothing, so that the rows stay where they are while one is carried.
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="-my-2 h-1 rounded-full bg-transparent data-drop-target:bg-accent-text"
      />
    ),
  })
  return (
    <GridList
      aria-label={label}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
      className="flex flex-col gap-3"
    >
      {items.map((item, index) => (
        <GridListItem
          key={itemKey(item)}
          id={itemKey(item)}
          textValue={itemName(item)}
          className="flex items-start gap-2 rounded-xl border border-line bg-surface py-3 ps-2 pe-4 shadow-card outline-offset-2 data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:outline-accent-text"
        >
          <Button
            slot="drag"
            aria-label={handleLabel(item)}
            className="mt-0.5 inline-flex size-8 shrink-0 cursor-grab items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink data-focus-visible:outline-2 data-focus-visible:outline-accent-text"
          >
            <GripIcon className="size-5" />
          </Button>
          <div className="min-w-0 flex-1">{renderItem(item, index)}</div>
        </GridListItem>
      ))}
    </GridList>
  )
}

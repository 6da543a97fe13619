import { Component, type ReactNode } from 'react'

interface Place {
  element: Element
  top: number
}

/** The part of the page that lies in the middle of the window, where somebody most likely reads. */
const placeOfReader = (): Place | null => {
  const middle = document.elementFromPoint(globalThis.innerWidth / 2, globalThis.innerHeight / 2)
  const element = middle?.closest('details[id], article[id], section[id]')
  return element ? { element, top: element.getBoundingClientRect().top } : null
}

/**
 * When `version` changes, what is being read stays where it is in the window, whatever grew or shrank above it. A class,
 * because nothing else in React can look at the page right before it changes.
 */
export class KeepPlace extends Component<{ version: number; children: ReactNode }> {
  override getSnapshotBeforeUpdate(before: { version: number }): Place | null {
    return before.version === this.props.version ? null : placeOfReader()
  }

  override componentDidUpdate(_props: unknown, _state: unknown, place: Place | null): void {
    if (!place?.element.isConnected) return
    const moved = place.element.getBoundingClientRect().top - place.top
    if (Math.abs(moved) > 1) globalThis.scrollBy({ top: moved, behavior: 'instant' })
  }

  override render(): ReactNode {
    return this.props.children
  }
}

import type { CDPSession, Page } from 'playwright-core'

/** What has the focus, as a screen reader is told of it, and whether the eye can see that. */
export type Focus = {
  role: string
  name: string
  /** Can it be reached with Tab? What is focused by the page alone (a heading) need not show it. */
  isStop: boolean
  /** Why it is not seen to have the focus; null where it is. */
  unseen: string | null
}

export type Keys = {
  focus: () => Promise<Focus>
  /** Presses Tab (or Shift+Tab) until something with this role and name has the focus. */
  to: (role: string, name: string | RegExp, options?: Way) => Promise<void>
  press: (...keys: string[]) => Promise<void>
  /** Goes there and presses Enter. */
  enter: (role: string, name: string | RegExp, options?: Way) => Promise<void>
  /** Waits until the page itself has put the focus there. */
  land: (role: string, name: string | RegExp) => Promise<void>
  /** Everything that had the focus without showing it. */
  unseen: string[]
}

type Way = { within?: number; back?: boolean }

/** Runs in the page. */
const seenIn = (): { isStop: boolean; unseen: string | null } => {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body)
    return { isStop: false, unseen: null }
  const isStop = focused.tabIndex >= 0
  // Inside a player the browser draws its own ring, around its own buttons.
  if (focused instanceof HTMLMediaElement && !focused.matches(':focus-visible'))
    return { isStop, unseen: null }
  // A field that is drawn by its label: the box, the switch, the card.
  const label = focused.closest('label')
  const near = [focused.parentElement, focused.parentElement?.parentElement]
  const drawn = [focused, ...(label ? [label, ...label.querySelectorAll('*')] : []), ...near]
  const hasRing = drawn.some((element) => {
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  if (!hasRing) return { isStop, unseen: 'no ring' }
  const box = label ?? focused
  const { left, right, top, bottom } = box.getBoundingClientRect()
  const place = {
    left: Math.max(0, left),
    right: Math.min(innerWidth, right),
    top: Math.max(0, top),
    bottom: Math.min(innerHeight, bottom),
  }
  if (place.left >= place.right || place.top >= place.bottom)
    return { isStop, unseen: 'outside of the window' }
  const isFree = [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const x = place.left + (place.right - place.left) * across
      const y = place.top + (place.bottom - place.top) * down
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (box.contains(hit) || hit.contains(box))
    }),
  )
  return { isStop, unseen: isFree ? null : 'covered' }
}

const text = (value: { value?: unknown } | undefined): string =>
  typeof value?.value === 'string' ? value.value : ''

const focusOf = async (page: Page, session: CDPSession): Promise<Focus> => {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement',
  })
  const { objectId } = result
  if (objectId === undefined) throw new Error('Nothing can have the focus here')
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId,
    fetchRelatives: false,
  })
  await session.send('Runtime.releaseObject', { objectId })
  const [node] = nodes
  return { role: text(node?.role), name: text(node?.name), ...(await page.evaluate(seenIn)) }
}

const isIt = (focus: Focus, role: string, name: string | RegExp): boolean =>
  focus.role === role && (typeof name === 'string' ? focus.name === name : name.test(focus.name))

const inWords = ({ role, name }: Focus): string => `${role} “${name}”`

/** The keyboard, and nothing else. What has the focus is asked of the browser's own accessibility tree. */
export const keysOf = async (page: Page): Promise<Keys> => {
  const session = await page.context().newCDPSession(page)
  const unseen: string[] = []
  const focus = async (): Promise<Focus> => {
    const found = await focusOf(page, session)
    if (found.isStop && found.unseen) unseen.push(`${inWords(found)}: ${found.unseen}`)
    return found
  }
  const to: Keys['to'] = async (role, name, { within = 40, back = false } = {}) => {
    const passed: string[] = []
    for (let presses = 0; presses <= within; presses += 1) {
      const found = await focus()
      if (isIt(found, role, name)) return
      passed.push(inWords(found))
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`${role} ${name} was not reached; passed were\n${passed.join('\n')}`)
  }
  const press: Keys['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  return {
    focus,
    to,
    press,
    enter: async (role, name, options) => {
      await to(role, name, options)
      await press('Enter')
    },
    land: async (role, name) => {
      const deadline = Date.now() + 15_000
      let found = await focus()
      while (!isIt(found, role, name)) {
        if (Date.now() > deadline)
          throw new Error(`The focus is on ${inWords(found)}, not on ${role} ${name}`)
        await page.waitForTimeout(100)
        found = await focus()
      }
    },
    unseen,
  }
}

import { afterEach, describe, expect, test, vi } from 'vitest'
import { closeToast, onToastsChange, showToast, shownToasts } from './toasts.ts'

afterEach(() => {
  for (const toast of shownToasts()) closeToast(toast.key)
})

describe('toasts', () => {
  test('stand in the order in which they came, three at most', () => {
    for (const text of ['one', 'two', 'three', 'four']) showToast({ text })
    expect(shownToasts().map((toast) => toast.text)).toEqual(['two', 'three', 'four'])
  })

  test('are closed by their key, and a second closing changes nothing', () => {
    const key = showToast({ text: 'saved' })
    const listener = vi.fn()
    const stop = onToastsChange(listener)
    closeToast(key)
    closeToast(key)
    stop()
    expect(shownToasts()).toEqual([])
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

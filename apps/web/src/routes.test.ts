import { expect, test } from 'vitest'
import { router } from './routes.tsx'

/** What a page is given of an address's search. */
const givenTo = (path: string, search: Record<string, unknown>): unknown =>
  router.matchRoutes(path, search).at(-1)?.search

// The router gives a page whatever a check leaves out, as it stands in the address
test('a page that leads on afterwards is never given an address of another site', () => {
  for (const path of ['/sign-in', '/role', '/before']) {
    for (const to of ['https://evil.example/', '//evil.example', '/.//evil.example', 7])
      expect(givenTo(path, { to }), `${path} ${to}`).toMatchObject({ to: undefined })
    expect(givenTo(path, { to: '/k/abcdefgh' })).toMatchObject({ to: '/k/abcdefgh' })
  }
})

test('the start page is given a whole choice or none', () => {
  expect(givenTo('/', { category: 'finance', count: 99 })).toEqual({})
  expect(givenTo('/', { kit: 7, count: 3 })).toMatchObject({ kit: undefined, count: undefined })
  expect(givenTo('/', { kit: 'one' })).toMatchObject({ kit: 'one' })
})

import { describe, expect, test } from 'vitest'
import { amongPeople, tableOf, weightedKappa } from './agreement.ts'

const unweighted = (first: number, second: number) => (first === second ? 1 : 0)
const linear = (first: number, second: number, levels: number) =>
  1 - Math.abs(first - second) / (levels - 1)

/** The example of SAS PROC FREQ that statsmodels checks against. */
const sas = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
]

describe('weighted kappa is what is published', () => {
  test('for the diagnoses of Fleiss (Statistical Methods for Rates and Proportions): .68, standard error .087', () => {
    const diagnoses = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]
    const found = weightedKappa(diagnoses, { weights: unweighted })
    expect(found?.kappa).toBeCloseTo(0.676, 3)
    expect(found?.standardError).toBeCloseTo(0.088, 3)
  })

  test('for the example of SAS: simple .4842 (.1380), linear weights .4701 (.1457), with both intervals', () => {
    const simple = weightedKappa(sas, { weights: unweighted })
    expect(simple?.kappa).toBeCloseTo(0.4842, 4)
    expect(simple?.standardError).toBeCloseTo(0.138, 4)
    expect(simple?.low).toBeCloseTo(0.2137, 4)
    expect(simple?.high).toBeCloseTo(0.7547, 4)
    const weighted = weightedKappa(sas, { weights: linear })
    expect(weighted?.kappa).toBeCloseTo(0.4701, 4)
    expect(weighted?.standardError).toBeCloseTo(0.1457, 4)
    expect(weighted?.low).toBeCloseTo(0.1845, 4)
    expect(weighted?.high).toBeCloseTo(0.7558, 4)
  })

  test('for the ratings of anxiety of the R package irr, squared weights: .2520325', () => {
    const second = [3, 5, 4, 5, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4]
    const third = [2, 1, 4, 4, 3, 2, 1, 5, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2]
    const pairs = second.map((level, at) => ({ first: level, second: third[at] ?? 0 }))
    const found = weightedKappa(tableOf(pairs))
    expect(found?.kappa).toBeCloseTo(0.2520325, 6)
    expect(found?.pairs).toBe(20)
  })
})

test('one level apart costs a sixteenth of four levels apart', () => {
  const near = weightedKappa(tableOf([1, 2, 3, 4].map((first) => ({ first, second: first + 1 }))))
  const far = weightedKappa(
    tableOf([
      { first: 1, second: 5 },
      { first: 5, second: 1 },
    ]),
  )
  expect(near?.kappa).toBeGreaterThan(0.6)
  expect(far?.kappa).toBe(-1)
})

test('nothing is said where nothing can be said', () => {
  expect(weightedKappa(tableOf([]))).toBeNull()
  const always3 = Array.from({ length: 12 }, () => ({ first: 3, second: 3 }))
  expect(weightedKappa(tableOf(always3))).toBeNull()
  const oneSided = [1, 2, 3, 4, 5].map((second) => ({ first: 3, second }))
  expect(weightedKappa(tableOf(oneSided))).toBeNull()
  const perfect = weightedKappa(
    tableOf([1, 2, 3, 4, 5].map((level) => ({ first: level, second: level }))),
  )
  expect(perfect).toMatchObject({ kappa: 1, low: null, high: null })
})

test('it does not matter which of two people is called the first', () => {
  const pairs = [
    { first: 1, second: 2 },
    { first: 4, second: 4 },
    { first: 3, second: 5 },
    { first: 2, second: 2 },
  ]
  const turned = pairs.map(({ first, second }) => ({ first: second, second: first }))
  expect(amongPeople(pairs, 4)).toEqual(amongPeople(turned, 4))
  expect(amongPeople(pairs, 4)?.pairs).toBe(4)
})

test('several people on one interview make the interval no narrower', () => {
  const pairs = [1, 2, 3, 4, 5, 2].flatMap((level) => [
    { first: level, second: level },
    { first: level, second: Math.max(1, level - 1) },
  ])
  const [six, twelve] = [amongPeople(pairs, 6), amongPeople(pairs, 12)]
  expect(six?.kappa).toBe(twelve?.kappa)
  expect(six?.standardError).toBeGreaterThan(twelve?.standardError ?? 1)
})

test('a table that is not square, and a level that does not exist, are refused', () => {
  expect(() => weightedKappa([[1, 2]])).toThrow(RangeError)
  expect(() => tableOf([{ first: 0, second: 3 }])).toThrow(RangeError)
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { asks, tells } from './live.ts'

const messages: [string, z.ZodType][] = [
  ...Object.entries(asks).flatMap(([name, { input, answer }]): [string, z.ZodType][] => [
    [`${name} (asked)`, input],
    [`${name} (answered)`, answer],
  ]),
  ...Object.entries(tells),
]

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  maxLength?: number
  pattern?: string
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
}

/** Everything in a schema where bytes could hide: free text, open objects, anything at all. */
const holes = (schema: Schema, path: string): string[] => {
  if (schema.enum || schema.const !== undefined) return []
  if (schema.anyOf) return schema.anyOf.flatMap((one) => holes(one, path))
  if (schema.type === 'object') {
    const open = schema.additionalProperties === false ? [] : [`${path} takes further fields`]
    const fields = Object.entries(schema.properties ?? {})
    return [...open, ...fields.flatMap(([name, field]) => holes(field, `${path}.${name}`))]
  }
  if (schema.type === 'array')
    return schema.items ? holes(schema.items, `${path}[]`) : [`${path} takes anything`]
  if (schema.type === 'string') {
    const isNamed = schema.format === 'uuid' || schema.format === 'date-time'
    const isShort = schema.pattern !== undefined && (schema.maxLength ?? Infinity) <= 60
    return isNamed || isShort ? [] : [`${path} is free text`]
  }
  const isPlain = ['integer', 'number', 'boolean', 'null'].includes(schema.type ?? '')
  return isPlain ? [] : [`${path} takes anything`]
}

describe('the live contract', () => {
  test('[P13] finds the holes that a message could have', () => {
    const leaky = z.object({ blob: z.string(), any: z.unknown(), list: z.array(z.any()) })
    const found = holes(z.toJSONSchema(leaky) as Schema, 'leaky')
    expect(found).toEqual([
      'leaky.blob is free text',
      'leaky.any takes anything',
      'leaky.list[] takes anything',
    ])
  })

  test.each(messages)(
    '[P13] has no place in %s where a picture or a sound could be',
    (name, schema) => {
      expect(holes(z.toJSONSchema(schema) as Schema, name)).toEqual([])
    },
  )

  test.each(messages)('[P13] names nothing in %s after media', (_name, schema) => {
    const text = JSON.stringify(z.toJSONSchema(schema))
    expect(text).not.toMatch(/video|audio|media|frame|chunk|blob|base64|stream|track|sdp|url/i)
  })
})

const sessionId = '0198c4a0-0000-7000-8000-000000000001'
const changed = {
  sessionId,
  seq: 1,
  kind: 'selfRating.given',
  state: 'inProgress',
  at: '2026-11-24T08:00:00.000Z',
}

describe('a message', () => {
  test('goes through as it is meant', () => {
    expect(tells['session.changed'].parse(changed)).toEqual(changed)
  })

  test.each([
    { ...changed, media: new Uint8Array(3) },
    { ...changed, kind: new Uint8Array(3) },
    { ...changed, kind: `data.${'A'.repeat(1000)}` },
    { ...changed, kind: 'data:video/webm;base64,GkXfow==' },
    { ...changed, at: 'AAAA' },
  ])('[P13] with bytes anywhere is refused %#', (message) => {
    expect(tells['session.changed'].safeParse(message).success).toBe(false)
  })

  test('[P13] that asks with more than it should is refused', () => {
    const input = asks['session.watch'].input
    expect(input.safeParse({ sessionId }).success).toBe(true)
    expect(input.safeParse({ sessionId, frame: 'AAAA' }).success).toBe(false)
    expect(input.safeParse(new Uint8Array(8)).success).toBe(false)
  })
})

import { expect, test } from 'vitest'
import { envExample, readConfig, WrongConfiguration } from './config.ts'

const good = {
  DATABASE_URL: 'postgres://api:secret@localhost/product',
  DATABASE_OWNER_URL: 'postgres://owner:secret@localhost/product',
}

/** What the operator reads when the start was refused. */
const refusal = (wrong: Record<string, string>): string => {
  try {
    readConfig({ ...good, ...wrong })
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.message
    throw error
  }
  return 'no refusal'
}

test.each([
  ['DATABASE_URL', 'mysql://localhost/product'],
  ['DATABASE_OWNER_URL', 'localhost'],
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'interviews.example.edu'],
  ['PUBLIC_URL', 'ftp://example.edu'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '-1'],
  ['REGION_HEADER', 'CF IPCountry'],
  ['ROLE', 'everything'],
  ['SMTP_URL', 'mail.example.edu'],
  ['SMTP_URL', 'http://mail.example.edu'],
  ['MASTER_KEY', 'short'],
  ['MASTER_KEY', 'x'.repeat(44)],
  ['S3_ENDPOINT', 's3.example.edu'],
  ['OPENAI_BASE_URL', 'localhost:8000'],
  ['OPENAI_COACH_API', 'assistants'],
  ['OPENAI_TIMEOUT_SECONDS', '0'],
  ['COACH_RATINGS', '0'],
  ['COACH_RATINGS', '2.5'],
  ['LOG_LEVEL', 'loud'],
])(
  '%s=%s stops the start with one sentence that names it and says what it is for',
  (name, value) => {
    const sentence = refusal({ [name]: value })
    expect(sentence.split('\n')).toHaveLength(1)
    expect(sentence).toMatch(new RegExp(`^${name} is wrong \\(.+\\)\\. \\S+`))
  },
)

test.each(Object.keys(good))('%s that is missing is named as missing', (name) => {
  const given: Record<string, string> = { ...good }
  delete given[name]
  expect(() => readConfig(given)).toThrow(new RegExp(`^${name} is not set\\.`))
})

test('the value itself is never repeated: it may be a password', () => {
  const secret = 'correct-horse-battery'
  for (const name of ['DATABASE_URL', 'MASTER_KEY', 'SMTP_URL', 'S3_ENDPOINT'])
    expect(refusal({ [name]: secret })).not.toContain(secret)
})

test('a store without its keys stops the start, and says which one is missing', () => {
  const S3_ENDPOINT = 'https://s3.example.edu'
  const S3_ACCESS_KEY_ID = 'an id'
  expect(refusal({ S3_ENDPOINT, S3_ACCESS_KEY_ID })).toBe(
    'S3_SECRET_ACCESS_KEY is not set, but S3_ENDPOINT is. Secret key of the S3-compatible store.',
  )
  expect(refusal({ S3_ENDPOINT }).split('\n')).toHaveLength(2)
  const both = { S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: 'a secret' }
  expect(refusal(both)).toBe('no refusal')
})

test('several wrong variables are told at once, a sentence each', () => {
  expect(refusal({ PORT: 'http', ROLE: 'nobody' }).split('\n')).toHaveLength(2)
})

test.each([
  ['true', 1],
  ['false', 0],
  ['2', 2],
  ['', 0],
])('TRUST_PROXY=%s believes %i proxies', (value, proxies) => {
  expect(readConfig({ ...good, TRUST_PROXY: value }).TRUST_PROXY).toBe(proxies)
})

test('the address that people use is the server’s own where none is given, without a slash at its end', () => {
  expect(readConfig({ ...good, PORT: '4321' }).PUBLIC_URL).toBe('http://localhost:4321')
  expect(readConfig({ ...good, PUBLIC_URL: 'https://a.example.edu/' })).toMatchObject({
    PUBLIC_URL: 'https://a.example.edu',
    secure: true,
  })
})

test('every variable of the example may stay unset, but for the databases', () => {
  const names = [...envExample().matchAll(/^# ([A-Z0-9_]+)=/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(20)
  expect(refusal({})).toBe('no refusal')
})

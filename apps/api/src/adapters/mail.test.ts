import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mail } from '../ports.ts'
import { mailFolder } from './embedded/mail-folder.ts'
import { smtpMail } from './smtp.ts'

const from = 'JustInterview <no-reply@northfield.example>'
let folder: string
let server: SMTPServer
const delivered: { from: string; to: string[]; text: string }[] = []

const listen = (): Promise<number> => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        delivered.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  return new Promise((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () =>
      resolve((listening.address() as AddressInfo).port),
    )
  })
}

const kinds: Record<'folder' | 'smtp', { mail: Mail | null; last: () => Promise<string> }> = {
  folder: {
    mail: null,
    last: async () => {
      const names = (await readdir(join(folder, 'mail'))).toSorted()
      return readFile(join(folder, 'mail', names.at(-1) ?? ''), 'utf8')
    },
  },
  smtp: { mail: null, last: async () => delivered.at(-1)?.text ?? '' },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'justinterview-mail-'))
  kinds.folder.mail = mailFolder(join(folder, 'mail'), from)
  kinds.smtp.mail = smtpMail(`smtp://127.0.0.1:${await listen()}`, from)
})
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(resolve)
  })
  await rm(folder, { recursive: true })
})

const send = async (name: 'folder' | 'smtp', message: { subject: string; text: string }) => {
  await kinds[name].mail?.send({ to: 'ada@example.org', ...message })
  return kinds[name].last()
}

/** The words of a mail that was sent as quoted-printable, as a reader sees them. */
const decoded = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4).replaceAll('=\r\n', '')
  const bytes = body.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Both keep the same promises. */
describe.each(['folder', 'smtp'] as const)('mail by %s', (name) => {
  test('comes with its sender, its receiver, its subject and every word', async () => {
    const link = `https://interviews.northfield.example/invitation#token=${'x'.repeat(43)}`
    const raw = await send(name, {
      subject: 'Invitation to Université de Köln',
      text: `Hello,\n\naccept here: ${link}\n\nÜbung macht den Meister.\n`,
    })
    expect(raw).toMatch(/^From: JustInterview <no-reply@northfield\.example>\r$/m)
    expect(raw).toMatch(/^To: ada@example\.org\r$/m)
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(decoded(raw)).toContain(link)
    expect(decoded(raw)).toContain('Übung macht den Meister.')
  })

  test('takes no further headers from a name with a line break in it', async () => {
    const raw = await send(name, {
      subject: 'Invitation to Evil\r\nBcc: everybody@example.org\r\n\r\nText',
      text: 'Hello',
    })
    expect(raw).not.toMatch(/^Bcc:/m)
    expect(decoded(raw).trim()).toBe('Hello')
  })

  test('goes to one person', async () => {
    const before = delivered.length
    await send(name, { subject: 'To you', text: 'Hello' })
    if (name === 'smtp')
      expect(delivered.slice(before)).toMatchObject([
        { from: 'no-reply@northfield.example', to: ['ada@example.org'] },
      ])
  })
})

const count = async () => (await readdir(join(folder, 'mail'))).length

test('each mail in the folder is a file of its own, for the owner of the process alone', async () => {
  const before = await count()
  await send('folder', { subject: 'One', text: 'One' })
  await send('folder', { subject: 'Two', text: 'Two' })
  expect(await count()).toBe(before + 2)
  for (const name of await readdir(join(folder, 'mail'))) {
    expect(name).toMatch(/\.eml$/)
    expect((await stat(join(folder, 'mail', name))).mode & 0o077).toBe(0)
  }
})

test('a mail server that is away is a failure: the job that sends is tried again', async () => {
  const away = smtpMail('smtp://127.0.0.1:1', from)
  const sending = away.send({ to: 'ada@example.org', subject: 'Hello', text: 'Hello' })
  await expect(sending).rejects.toThrow(/ECONNREFUSED/)
})

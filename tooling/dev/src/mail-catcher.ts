import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type CaughtMail = { to: string[]; subject: string; text: string; at: Date }

const most = 200

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Quoted-printable as our own mailer writes it: soft line breaks and =XX bytes. */
const decodeBody = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const decodeSubject = (subject: string): string =>
  subject.replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, text: string) =>
    decodeBody(text.replaceAll('_', ' '), 'quoted-printable'),
  )

const read = (raw: string, to: string[]): CaughtMail => {
  const split = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const text = decodeBody(raw.slice(split + 4), header('content-transfer-encoding').toLowerCase())
  return { to, subject: decodeSubject(header('subject')), text, at: new Date() }
}

const page = (mails: readonly CaughtMail[]): string => {
  const items = mails.map((mail) => {
    const text = escape(mail.text).replace(
      /https?:\/\/[^\s<]+/g,
      (link) => `<a href="${link}">${link}</a>`,
    )
    return `<article><h2>${escape(mail.subject)}</h2><p>to ${escape(mail.to.join(', '))}, ${mail.at.toISOString()}</p><pre>${text}</pre></article>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Mails</title>
<style>body{font:16px/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
<h1>Mails</h1>${items.join('') || '<p>None yet. Mails that the product sends appear here.</p>'}</html>`
}

/** Catches every mail instead of sending it, and shows them on a page of this machine alone. */
export const startMailCatcher = async (options: { smtpPort?: number; webPort?: number } = {}) => {
  const mails: CaughtMail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.unshift(
          read(
            Buffer.concat(chunks).toString('utf8'),
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        )
        mails.splice(most)
        done()
      })
    },
  })
  const web = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(page(mails))
  })
  await new Promise<void>((resolve) => smtp.listen(options.smtpPort ?? 0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => web.listen(options.webPort ?? 0, '127.0.0.1', resolve))
  const smtpPort = (smtp.server.address() as AddressInfo).port
  const webPort = (web.address() as AddressInfo).port
  return {
    mails,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    webUrl: `http://localhost:${webPort}`,
    stop: async () => {
      web.closeAllConnections()
      await new Promise((resolve) => web.close(resolve))
      await new Promise<void>((resolve) => smtp.close(resolve))
    },
  }
}

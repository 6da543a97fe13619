import { createTransport } from 'nodemailer'
import type { Mail } from '../ports.ts'

// Leaves: the recipient's address and the text of a mail that the recipient asked for or was invited by.

/** Sends through a mail server, for example `smtp://user:password@host:587`. */
export const smtpMail = (url: string, from: string): Mail => {
  const transport = createTransport(url)
  return {
    send: async (message) => {
      await transport.sendMail({ from, ...message })
    },
  }
}

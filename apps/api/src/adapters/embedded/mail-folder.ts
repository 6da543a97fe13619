import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { newId } from '../../ids.ts'
import type { Mail } from '../../ports.ts'

// Nothing leaves the machine: each mail becomes a file that mail programs can open.

/** Writes mails as .eml files into a folder, for an installation that has no mail server yet. */
export const mailFolder = (folder: string, from: string): Mail => {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    send: async (message) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const sent = await transport.sendMail({ from, ...message })
      await writeFile(join(folder, `${newId()}.eml`), sent.message as Buffer, { mode: 0o600 })
    },
  }
}

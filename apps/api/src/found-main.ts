// The operator's command that founds an institution:
//   pnpm found --slug northfield --name 'Northfield University' --owner careers@northfield.example
import { migrate } from '@app/db/migrate'
import { Email } from '@app/domain/identity'
import { InstitutionSettings, Slug } from '@app/domain/institutions'
import { parseArgs } from 'node:util'
import { readConfig, WrongConfiguration, type Config } from './config.ts'
import { openInstallation } from './installation.ts'
import { loggable } from './logging.ts'
import { OtherMasterKey } from './modules/recordings/keys/actions.ts'
import { MasterKeyMissing } from './ports.ts'

const usage = `Usage: pnpm found --slug <slug> --name <name> --owner <e-mail> [--accent <colour>]

  --slug    its short name in addresses: small letters, digits and hyphens
  --name    its name as people write it
  --owner   the address of its first owner, who is invited by mail
  --accent  its colour, such as #1f5f5b

It takes its settings from the environment of the worker (DATABASE_OWNER_URL included).
Run again, it changes nothing but sends the invitation once more.`

/** What keeps the command from being carried out; its message is for the operator. */
class Wrong extends Error {}

type Wanted = { slug: string; name: string; owner: string; accentColor: string }

const given = (args: string[]): Record<string, string | boolean | undefined> => {
  const text = { type: 'string' } as const
  const options = { slug: text, name: text, owner: text, accent: text, help: { type: 'boolean' } }
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean' } } }).values
  } catch (error) {
    throw new Wrong(error instanceof Error ? error.message : 'These arguments were not understood.')
  }
}

const wanted = (args: string[]): Wanted => {
  const { slug, name, owner, accent = '#1f5f5b', help } = given(args)
  if (help) throw new Wrong('')
  const { name: Name, accentColor: Accent } = InstitutionSettings.shape
  const problems = [
    [
      Slug.safeParse(slug),
      '--slug is missing, or is not made of small letters, digits and hyphens.',
    ],
    [Name.safeParse(name), '--name is missing, or is not 2 to 120 characters long.'],
    [Email.safeParse(owner), '--owner is missing, or is not an e-mail address.'],
    [Accent.safeParse(accent), '--accent is no colour like #1f5f5b on which text can be read.'],
  ] as const
  const told = problems.flatMap(([parsed, sentence]) => (parsed.success ? [] : [sentence]))
  if (told.length > 0) throw new Wrong(told.join('\n'))
  return {
    slug: String(slug),
    name: String(name),
    owner: String(owner),
    accentColor: String(accent),
  }
}

const found = async (config: Config, { owner, ...institution }: Wanted): Promise<string[]> => {
  if (config.DATABASE_OWNER_URL === '')
    throw new Wrong('DATABASE_OWNER_URL is not set: nobody but the owner of the schema founds.')
  await migrate(config.DATABASE_OWNER_URL)
  const installation = await openInstallation(config)
  try {
    const { institutionId, isNew } = await installation.found(institution)
    const invited = await installation.inviteOwner(institutionId, owner)
    await installation.runJobs()
    const place = config.SMTP_URL ? 'by mail' : `as a file in ${config.DATA_DIR}/mail`
    const sentences = {
      invited: `${owner} is invited as owner; the link goes ${place}.`,
      invitedAgain: `${owner} was invited already; a new link goes ${place}, the earlier one no longer works.`,
      isOwner: `${owner} is an owner already.`,
    }
    return [
      isNew
        ? `${institution.name} (${institution.slug}) is founded.`
        : `There is an institution "${institution.slug}" already; it stays as it is.`,
      sentences[invited],
      `Sign-in page: ${config.PUBLIC_URL}/admin/`,
    ]
  } finally {
    await installation.close()
  }
}

const expected = [Wrong, WrongConfiguration, OtherMasterKey, MasterKeyMissing]

try {
  const order = wanted(process.argv.slice(2))
  console.log((await found(readConfig(), order)).join('\n'))
} catch (error) {
  const isExpected = expected.some((kind) => error instanceof kind)
  if (isExpected && error instanceof Error)
    console.error([error.message, ...(error instanceof Wrong ? [usage] : [])].join('\n'))
  else console.error('The institution was not founded.', JSON.stringify(loggable(error)))
  process.exitCode = isExpected ? 64 : 1
}

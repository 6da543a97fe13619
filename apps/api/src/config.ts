import { z } from 'zod'

/** How many proxies stand between us and everybody else: what the nearest ones say is believed, and no more. */
const proxies = z
  .string()
  .regex(/^(true|false|[0-9])$/, 'true, false, or how many proxies there are')
  .transform((value) => (value === 'true' ? 1 : value === 'false' ? 0 : Number(value)))
const variable = <Schema extends z.ZodType>(schema: Schema, sentence: string): Schema =>
  schema.describe(sentence)

/** Every environment variable, with its sentence. Unset means that the embedded default works. */
const Environment = z.object({
  DATABASE_URL: variable(
    z.url({ protocol: /^postgres(ql)?$/ }),
    'PostgreSQL as the role that owns nothing (npm start sets it to the embedded server).',
  ),
  DATABASE_OWNER_URL: variable(
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'PostgreSQL as the owner of the schema; used for migrations and the job queue only. A process with ROLE=http does without it.',
  ),
  PORT: variable(z.coerce.number().int().min(0).max(65535).default(4000), 'The port to listen on.'),
  HOST: variable(
    z.string().default('127.0.0.1'),
    'The address to listen on; 0.0.0.0 in a container.',
  ),
  PUBLIC_URL: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    'The address people use, for links in mails and the origin check. Default: http://localhost:PORT.',
  ),
  TRUST_PROXY: variable(
    proxies.default(0),
    'Reverse proxies in front whose X-Forwarded-* headers are believed: true (one), or their number. Default: none.',
  ),
  REGION_HEADER: variable(
    z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
    'Request header in which the proxy gives an ISO country or region, such as cf-ipcountry.',
  ),
  ROLE: variable(
    z.enum(['all', 'http', 'worker']).default('all'),
    'What this process does: http (pages, API, live), worker (jobs, migrations), or all.',
  ),
  DATA_DIR: variable(
    z.string().default('.data'),
    'Folder for embedded storage: recordings and the key file.',
  ),
  SITE_WEB_DIR: variable(
    z.string().optional(),
    'Folder with the built candidate app; unset: not served.',
  ),
  SITE_ADMIN_DIR: variable(
    z.string().optional(),
    'Folder with the built admin app; unset: not served.',
  ),
  SMTP_URL: variable(
    z.url({ protocol: /^smtps?$/ }).optional(),
    'Mail server, for example smtp://user:password@host:587. Unset: mails are written to DATA_DIR/mail.',
  ),
  MAIL_FROM: variable(
    z.string().default('JustInterview <no-reply@localhost>'),
    'Sender of the mails.',
  ),
  MASTER_KEY: variable(
    z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/)
      .optional(),
    '32 bytes in base64 that wrap every institution key. Unset: a key file is made in DATA_DIR/keys.',
  ),
  S3_ENDPOINT: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    'S3-compatible store for recordings. Unset: they are kept under DATA_DIR/recordings.',
  ),
  S3_REGION: variable(z.string().default('us-east-1'), 'Region of the S3-compatible store.'),
  S3_BUCKET: variable(z.string().default('justinterview'), 'Bucket for recordings.'),
  S3_ACCESS_KEY_ID: variable(z.string().optional(), 'Access key of the S3-compatible store.'),
  S3_SECRET_ACCESS_KEY: variable(z.string().optional(), 'Secret key of the S3-compatible store.'),
  OPENAI_API_KEY: variable(
    z.string().min(1).optional(),
    'Key of an OpenAI-compatible provider. Unset: the rules coach works and candidates type what they said.',
  ),
  OPENAI_BASE_URL: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    'Address of an OpenAI-compatible endpoint, for a provider or a model of your own.',
  ),
  OPENAI_COACH_MODEL: variable(
    z.string().default('gpt-5-mini'),
    'Model that rates the words of an answer. The word none: the rules coach.',
  ),
  OPENAI_COACH_API: variable(
    z.enum(['responses', 'chat']).default('responses'),
    'Which interface the endpoint speaks: responses (OpenAI) or chat (most compatible servers).',
  ),
  OPENAI_TRANSCRIBE_MODEL: variable(
    z.string().default('whisper-1'),
    'Model that recognises speech; whisper-1 and compatible servers give word times. The word none: no transcription.',
  ),
  OPENAI_TIMEOUT_SECONDS: variable(
    z.coerce.number().int().min(1).max(600).default(90),
    'Longest wait for the provider.',
  ),
  COACH_RATINGS: variable(
    z.coerce.number().int().min(1).max(9).default(3),
    'How often the model rates each competency; the report shows the median and the spread.',
  ),
  LOG_LEVEL: variable(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'How much is logged.',
  ),
})

export type Config = Omit<z.infer<typeof Environment>, 'DATABASE_OWNER_URL' | 'PUBLIC_URL'> & {
  /** Empty in a process with ROLE=http: what strangers talk to need not know the owner's password. */
  DATABASE_OWNER_URL: string
  PUBLIC_URL: string
  secure: boolean
}

/** A wrong value stops the start with one sentence that names the variable. */
export class WrongConfiguration extends Error {}

/** Variables that are nothing without others. @throws WrongConfiguration */
const refuseHalfSet = (given: z.infer<typeof Environment>): void => {
  if (!given.S3_ENDPOINT) return
  const missing = (['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).filter(
    (name) => !given[name],
  )
  if (missing.length > 0)
    throw new WrongConfiguration(
      missing
        .map((name) => `${name} is not set, but S3_ENDPOINT is. ${descriptionOf(name)}`)
        .join('\n'),
    )
}

const descriptionOf = (name: string): string =>
  Environment.shape[name as keyof typeof Environment.shape].description ?? ''

/**
 * The environment as one checked object. Empty values count as unset.
 * @throws WrongConfiguration with one sentence per wrong variable
 */
export const readConfig = (
  environment: Record<string, string | undefined> = process.env,
): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.')
      const problem = given[name] === undefined ? 'is not set' : `is wrong (${issue.message})`
      return `${name} ${problem}. ${descriptionOf(name)}`
    })
    throw new WrongConfiguration(sentences.join('\n'))
  }
  refuseHalfSet(parsed.data)
  const ownerUrl = parsed.data.DATABASE_OWNER_URL ?? ''
  if (ownerUrl === '' && parsed.data.ROLE !== 'http') {
    const wanted = descriptionOf('DATABASE_OWNER_URL')
    throw new WrongConfiguration(`DATABASE_OWNER_URL is not set. ${wanted}`)
  }
  const publicUrl = (parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`).replace(
    /\/$/,
    '',
  )
  const secure = publicUrl.startsWith('https:')
  return { ...parsed.data, DATABASE_OWNER_URL: ownerUrl, PUBLIC_URL: publicUrl, secure }
}

/** The text of .env.example: every variable with its sentence and default. A test compares it with the file. */
export const envExample = (): string =>
  Object.entries(Environment.shape)
    .map(([name, schema]) => {
      const fallback = z.safeParse(schema as z.ZodType, undefined)
      const value =
        fallback.success && fallback.data !== undefined
          ? `${fallback.data as string | number | boolean}`
          : ''
      return `# ${schema.description ?? ''}\n# ${name}=${value}\n`
    })
    .join('\n')

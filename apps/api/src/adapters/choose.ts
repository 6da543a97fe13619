import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Mail, MasterKey, Ports, Storage } from '../ports.ts'
import { systemClock } from './embedded/clock.ts'
import { diskStorage } from './embedded/disk.ts'
import { keyFile, masterKeyFrom } from './embedded/key-file.ts'
import { mailFolder } from './embedded/mail-folder.ts'
import { openaiModel } from './openai-model.ts'
import { openaiTranscriber } from './openai-transcriber.ts'
import { s3Storage } from './s3.ts'
import { smtpMail } from './smtp.ts'

const mailOf = (config: Config): Mail =>
  config.SMTP_URL
    ? smtpMail(config.SMTP_URL, config.MAIL_FROM)
    : mailFolder(join(config.DATA_DIR, 'mail'), config.MAIL_FROM)

const storageOf = (config: Config): Storage => {
  if (!config.S3_ENDPOINT) return diskStorage(join(config.DATA_DIR, 'recordings'))
  return s3Storage({
    endpoint: config.S3_ENDPOINT,
    region: config.S3_REGION,
    bucket: config.S3_BUCKET,
    accessKeyId: config.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: config.S3_SECRET_ACCESS_KEY ?? '',
  })
}

const masterKeyOf = async (config: Config, mayMake: boolean): Promise<MasterKey> =>
  config.MASTER_KEY
    ? masterKeyFrom(Buffer.from(config.MASTER_KEY, 'base64'))
    : keyFile(join(config.DATA_DIR, 'keys'), { mayMake })

/** The coach's outside help: a key, or the address of a server of one's own that may need none. */
const coachOf = (config: Config): Pick<Ports, 'model' | 'transcriber'> => {
  if (!config.OPENAI_API_KEY && !config.OPENAI_BASE_URL) return { model: null, transcriber: null }
  const shared = {
    apiKey: config.OPENAI_API_KEY ?? 'none',
    baseURL: config.OPENAI_BASE_URL,
    timeoutMs: config.OPENAI_TIMEOUT_SECONDS * 1000,
  }
  const { OPENAI_TRANSCRIBE_MODEL: hearing, OPENAI_COACH_MODEL: coaching } = config
  return {
    model:
      coaching === 'none'
        ? null
        : openaiModel({ ...shared, model: coaching, api: config.OPENAI_COACH_API }),
    transcriber: hearing === 'none' ? null : openaiTranscriber({ ...shared, model: hearing }),
  }
}

/**
 * The ports as the configuration wants them; all but the queue, which needs the database.
 * @param mayMakeKey false where keys are wrapped already: a key file that is lost is not replaced then
 * @throws MasterKeyMissing
 */
export const choosePorts = async (
  config: Config,
  { mayMakeKey }: { mayMakeKey: boolean },
): Promise<Omit<Ports, 'jobs'>> => ({
  clock: systemClock,
  mail: mailOf(config),
  storage: storageOf(config),
  masterKey: await masterKeyOf(config, mayMakeKey),
  ratingsPerCompetency: config.COACH_RATINGS,
  ...coachOf(config),
})

import { mediaSeconds } from '@app/coach/media-time'
import { playableCodecs, questionMediaMs } from '@app/domain/question-media'
import { Refused } from '@app/domain/refusals'
import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  MP4,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
  type OutputFormat,
} from 'mediabunny'

export type CheckedMedia = {
  bytes: Uint8Array
  mime: string
  kind: 'video' | 'audio'
  durationMs: number
}

type Container = keyof typeof playableCodecs

const formats: Record<Container, () => OutputFormat> = {
  'video/webm': () => new WebMOutputFormat(),
  'video/mp4': () => new Mp4OutputFormat({ fastStart: 'in-memory' }),
  'audio/ogg': () => new OggOutputFormat(),
}

const containerOf = (mime: string): Container => {
  if (mime === 'video/webm' || mime === 'video/mp4') return mime
  return 'audio/ogg'
}

/** A broken file breaks its reader in many ways; to whoever chose it they all mean the same. */
const orUnreadable = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused || !(error instanceof Error)) throw error
    throw new Refused('question.mediaUnreadable')
  }
}

/** One track of each kind at most, in codecs that every browser plays. */
const kindOf = async (input: Input, container: Container): Promise<'video' | 'audio'> => {
  const [pictures, sounds] = [await input.getVideoTracks(), await input.getAudioTracks()]
  if (pictures.length + sounds.length === 0) throw new Refused('question.mediaUnreadable')
  const known: { video: readonly string[]; audio: readonly string[] } = playableCodecs[container]
  for (const [tracks, codecs] of [
    [pictures, known.video],
    [sounds, known.audio],
  ] as const)
    for (const track of tracks) {
      const codec = (await track.getCodec()) ?? 'unknown'
      if (tracks.length > 1 || !codecs.includes(codec))
        throw new Refused('question.mediaUnsupported', { codec })
    }
  return pictures.length > 0 ? 'video' : 'audio'
}

/** The same packets with a length and a seek index, and without whatever else was noted in the file: places, names. */
const rewritten = async (input: Input, container: Container): Promise<Uint8Array> => {
  const target = new BufferTarget()
  const conversion = await Conversion.init({
    input,
    output: new Output({ format: formats[container](), target }),
    tags: {},
    showWarnings: false,
  })
  if (!conversion.isValid || conversion.discardedTracks.length > 0)
    throw new Refused('question.mediaUnsupported', { codec: 'unknown' })
  await conversion.execute()
  if (!target.buffer) throw new Refused('question.mediaUnreadable')
  return new Uint8Array(target.buffer)
}

/**
 * Looks into a file, whatever it is called: which container and codecs it has, and how long it really is. What comes
 * back is written anew.
 * @throws Refused question.mediaUnreadable, question.mediaUnsupported, question.mediaTooLong
 */
export const checkedMedia = (bytes: Uint8Array): Promise<CheckedMedia> =>
  orUnreadable(async () => {
    const input = new Input({ formats: [WEBM, MP4, OGG], source: new BufferSource(bytes) })
    try {
      if (!(await input.canRead())) throw new Refused('question.mediaUnreadable')
      const container = containerOf((await input.getFormat()).mimeType)
      const kind = await kindOf(input, container)
      const durationMs = Math.round(((await mediaSeconds(bytes)) ?? 0) * 1000)
      if (durationMs < questionMediaMs.shortest || durationMs > questionMediaMs.longest)
        throw new Refused('question.mediaTooLong', { seconds: Math.round(durationMs / 1000) })
      const mime = kind === 'audio' ? container.replace('video/', 'audio/') : container
      return { bytes: await rewritten(input, container), mime, kind, durationMs }
    } finally {
      input.dispose()
    }
  })

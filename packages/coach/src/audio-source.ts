import { BlobSource, BufferSource, CustomSource, Input, MP4, OGG, WAVE, WEBM } from 'mediabunny'

/**
 * The bytes of one recording (WebM, Ogg, MP4 or WAV): in memory, as a Blob, or read piece by piece, so that a sealed
 * recording never has to be opened whole. `read` answers the bytes from `start` up to `end`, exclusive.
 */
export type AudioSource =
  | Uint8Array
  | Blob
  | { sizeBytes: number; read: (start: number, end: number) => Promise<Uint8Array> }

/** Why a recording could not be measured. */
export type UnmeasurableReason = 'unreadable' | 'noAudioTrack' | 'unsupportedCodec' | 'noSound'

/** The recording cannot be measured, and trying again will not help. Its message is a plain sentence for people. */
export class UnmeasurableAudio extends Error {
  readonly reason: UnmeasurableReason
  /** The codec as the container names it, where one was found. */
  readonly codec: string | null
  /** Length of the sound by its container, where that can be read without decoding. */
  readonly durationMs: number | null
  constructor(
    reason: UnmeasurableReason,
    message: string,
    options: { codec?: string | null; durationMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'UnmeasurableAudio'
    this.reason = reason
    this.codec = options.codec ?? null
    this.durationMs = options.durationMs ?? null
  }
}

/** What browsers record, and WAV. Others are not even tried. */
const formats = [WEBM, MP4, OGG, WAVE]

/** The recording, opened. The caller disposes of it. Reads nothing yet. */
export const openAudio = (source: AudioSource): Input => {
  if (source instanceof Uint8Array) {
    return new Input({ formats, source: new BufferSource(source) })
  }
  if (source instanceof Blob) {
    return new Input({ formats, source: new BlobSource(source) })
  }
  const custom = new CustomSource({ getSize: () => source.sizeBytes, read: source.read })
  return new Input({ formats, source: custom })
}

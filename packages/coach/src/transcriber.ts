import type { Word } from '@app/domain/transcripts'

export type TranscriptionRequest = {
  /** The bytes of one answer's recording, as they were recorded. */
  audio: Uint8Array
  /** Their media type, for example `audio/webm;codecs=opus`. */
  mime: string
  /** BCP 47, for example `en` or `de-AT`. */
  language: string
  /** Words that are likely to occur (names, terms). Never instructions. */
  prompt?: string | undefined
  signal?: AbortSignal | undefined
}

export type Transcription = {
  words: Word[]
  language: string
  /** Who recognised the speech, for example `openai whisper-1`. */
  recognisedBy: string
  /** Length of the audio that was billed or read, in seconds. */
  seconds: number
}

/** Speech recognition as the coach sees it: audio goes in, words alone come out. */
export type Transcriber = {
  /** @throws TranscriberUnavailable */
  transcribe(request: TranscriptionRequest): Promise<Transcription>
}

/** The transcriber gave no words. `final`: trying again with the same recording will not help. */
export class TranscriberUnavailable extends Error {
  readonly retryAfterMs: number | null
  readonly final: boolean
  constructor(
    message: string,
    options: { retryAfterMs?: number; final?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'TranscriberUnavailable'
    this.retryAfterMs = options.retryAfterMs ?? null
    this.final = options.final ?? false
  }
}

import { AudioSampleSink, EncodedPacketSink, type InputAudioTrack } from 'mediabunny'
import { openAudio, UnmeasurableAudio, type AudioSource } from './audio-source.ts'
import { levelMeter, type SoundLevels } from './level-meter.ts'
import { makeOpusDecoder, type MakePacketDecoder } from './packet-decoders.ts'

export type HearOptions = {
  /** Decoders beyond those built in (Opus and PCM), by codec, for example `aac`. */
  decoders?: Readonly<Record<string, MakePacketDecoder>>
  signal?: AbortSignal | undefined
}

type Meter = ReturnType<typeof levelMeter>

/** Lets the process do something else: decoding ten minutes takes a second or more of computing. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

/** So many packets (about five seconds of sound, ten milliseconds of work) are decoded in one go. */
const packetsInOneGo = 250

/** WAV and other PCM: mediabunny unpacks it without any codec. */
const hearPcm = async (
  track: InputAudioTrack,
  meter: Meter,
  signal: AbortSignal | undefined,
): Promise<void> => {
  for await (const sample of new AudioSampleSink(track).samples()) {
    signal?.throwIfAborted()
    const channels = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const plane = new Float32Array(sample.numberOfFrames)
      sample.copyTo(plane, { planeIndex, format: 'f32-planar' })
      return plane
    })
    meter.add(channels, sample.sampleRate, sample.timestamp)
    sample.close()
  }
}

const hearPackets = async (
  track: InputAudioTrack,
  meter: Meter,
  makeDecoder: MakePacketDecoder,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const config = await track.getDecoderConfig()
  const description = config?.description
  const decoder = await makeDecoder({
    channels: track.numberOfChannels,
    sampleRate: track.sampleRate,
    description: description instanceof Uint8Array ? description : null,
  })
  try {
    let packets = 0
    for await (const packet of new EncodedPacketSink(track).packets()) {
      signal?.throwIfAborted()
      packets += 1
      if (packets % packetsInOneGo === 0) await breathe()
      const { channels, sampleRate } = decoder.decode(packet.data)
      meter.add(channels, sampleRate, packet.timestamp)
    }
  } finally {
    decoder.free()
  }
}

const hearTrack = async (
  track: InputAudioTrack,
  meter: Meter,
  options: HearOptions,
): Promise<void> => {
  const codec = track.codec
  if (codec !== null && (codec.startsWith('pcm-') || codec === 'ulaw' || codec === 'alaw')) {
    return hearPcm(track, meter, options.signal)
  }
  const makeDecoder =
    codec === null ? undefined : (options.decoders?.[codec] ?? builtInDecoders[codec])
  if (makeDecoder === undefined) {
    throw new UnmeasurableAudio(
      'unsupportedCodec',
      `The sound of this recording is stored as ${codec?.toUpperCase() ?? 'an unknown format'}, which cannot be measured here.`,
      { codec, durationMs: Math.round((await track.computeDuration()) * 1000) },
    )
  }
  return hearPackets(track, meter, makeDecoder, options.signal)
}

const builtInDecoders: Readonly<Record<string, MakePacketDecoder>> = { opus: makeOpusDecoder }

/**
 * Decodes a recording's sound and keeps its level over time, in 10 ms frames. Reads the first audio track of WebM,
 * Ogg, MP4 or WAV; decodes Opus and PCM, and whatever `options.decoders` adds. Memory stays flat: one packet at a time.
 * @throws UnmeasurableAudio where there is no sound to measure or no decoder for it
 */
export const hear = async (
  source: AudioSource,
  options: HearOptions = {},
): Promise<SoundLevels> => {
  const input = openAudio(source)
  const meter = levelMeter()
  try {
    const track = await input.getPrimaryAudioTrack()
    if (track === null) {
      throw new UnmeasurableAudio('noAudioTrack', 'This recording has no sound track.')
    }
    await hearTrack(track, meter, options)
  } catch (error) {
    if (error instanceof UnmeasurableAudio || options.signal?.aborted) throw error
    throw new UnmeasurableAudio('unreadable', 'This recording could not be read.', { cause: error })
  } finally {
    input.dispose()
  }
  const levels = meter.finish()
  if (levels.levelsDb.length === 0) {
    throw new UnmeasurableAudio('noSound', 'This recording is empty.')
  }
  return levels
}

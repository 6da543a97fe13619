import { OpusDecoder } from 'opus-decoder'

/** Decodes one packet after another. Made fresh for each recording. */
export type PacketDecoder = {
  decode: (packet: Uint8Array) => { channels: readonly Float32Array[]; sampleRate: number }
  free: () => void
}

export type PacketDecoderConfig = {
  channels: number
  sampleRate: number
  /** The codec's own set-up bytes (OpusHead, AudioSpecificConfig), where the container has them. */
  description: Uint8Array | null
}

/** Makes a decoder for one recording. */
export type MakePacketDecoder = (config: PacketDecoderConfig) => Promise<PacketDecoder>

/** Speech lies below 8 kHz: libopus decodes straight to this rate, at a third of the work. */
const opusRate = 16000

type OpusLayout = { streams: number; coupled: number; mapping: number[] }

/** Channel layout from an OpusHead (RFC 7845, section 5.1); without one, that of mono or stereo. */
const opusLayout = (config: PacketDecoderConfig): OpusLayout => {
  const head = config.description
  const family = head?.[18] ?? 0
  if (head === null || family === 0 || head.length < 21 + config.channels) {
    return { streams: 1, coupled: config.channels - 1, mapping: config.channels > 1 ? [0, 1] : [0] }
  }
  return {
    streams: head[19] ?? 1,
    coupled: head[20] ?? 0,
    mapping: [...head.subarray(21, 21 + config.channels)],
  }
}

/** Opus by libopus compiled to WebAssembly (opus-decoder, MIT). Damaged packets decode to nothing. */
export const makeOpusDecoder: MakePacketDecoder = async (config) => {
  const layout = opusLayout(config)
  const decoder = new OpusDecoder({
    sampleRate: opusRate,
    channels: config.channels,
    streamCount: layout.streams,
    coupledStreamCount: layout.coupled,
    channelMappingTable: layout.mapping,
    preSkip: 0,
  })
  await decoder.ready
  return {
    decode: (packet) => ({
      channels: decoder.decodeFrame(packet).channelData,
      sampleRate: opusRate,
    }),
    free: () => decoder.free(),
  }
}

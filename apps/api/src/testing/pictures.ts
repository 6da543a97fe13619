import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'

/** Stands in every picture, so that a test can look for pictures where there must be none. */
export const pictureMark = 'A FACE IN THE PICTURE'

/** A WebM with the sound of another, and with pictures that hold nothing but the mark. */
export const withPictures = async (speech: Uint8Array): Promise<Uint8Array> => {
  const input = new Input({ formats: [WEBM], source: new BufferSource(speech) })
  const track = await input.getPrimaryAudioTrack()
  const decoderConfig = await track?.getDecoderConfig()
  if (!track || !decoderConfig) throw new Error('The file has no sound')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const sound = new EncodedAudioPacketSource('opus')
  const pictures = new EncodedVideoPacketSource('vp8')
  output.addVideoTrack(pictures)
  output.addAudioTrack(sound)
  await output.start()
  const picture = new TextEncoder().encode(pictureMark)
  const pictureConfig = { codec: 'vp8', codedWidth: 64, codedHeight: 64 }
  let next = 0
  for await (const packet of new EncodedPacketSink(track).packets()) {
    for (; next <= packet.timestamp; next += 0.1)
      await pictures.add(new EncodedPacket(picture, 'key', next, 0.1), {
        decoderConfig: pictureConfig,
      })
    await sound.add(packet, { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer())
}

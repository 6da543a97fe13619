import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Output,
  WebMOutputFormat,
} from 'mediabunny'

/** Stands in every picture of the fixture, so that a test can look for pictures where there must be none. */
export const pictureMark = 'A FACE IN THE PICTURE'

/** A WebM with the sound of another file, and pictures that hold nothing but the mark. */
export const withPictures = async (sound: Uint8Array): Promise<Uint8Array> => {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(sound) })
  const track = await input.getPrimaryAudioTrack()
  const config = await track?.getDecoderConfig()
  if (!track || !config) throw new Error('The file has no sound')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const audio = new EncodedAudioPacketSource('opus')
  const video = new EncodedVideoPacketSource('vp8')
  output.addVideoTrack(video)
  output.addAudioTrack(audio)
  output.setMetadataTags({ title: 'The name of somebody' })
  await output.start()
  const picture = new TextEncoder().encode(pictureMark)
  const pictureConfig = { codec: 'vp8', codedWidth: 64, codedHeight: 64 }
  let pictures = 0
  for await (const packet of new EncodedPacketSink(track).packets()) {
    while (pictures / 10 <= packet.timestamp) {
      const shown = new EncodedPacket(picture, 'key', pictures / 10, 0.1)
      await video.add(shown, { decoderConfig: pictureConfig })
      pictures += 1
    }
    await audio.add(packet, { decoderConfig: config })
  }
  await output.finalize()
  input.dispose()
  if (!target.buffer) throw new Error('Nothing was written')
  return new Uint8Array(target.buffer)
}

import {
  BufferTarget,
  Conversion,
  Mp4OutputFormat,
  Output,
  WavOutputFormat,
  WebMOutputFormat,
  type OutputFormat,
} from 'mediabunny'
import { openAudio, type AudioSource } from './audio-source.ts'

/** The container that takes each kind of sound as it is, without encoding it anew. */
const containerFor = (codec: string): { format: OutputFormat; mime: string } => {
  if (codec === 'opus' || codec === 'vorbis')
    return { format: new WebMOutputFormat(), mime: `audio/webm;codecs=${codec}` }
  if (codec.startsWith('pcm-')) return { format: new WavOutputFormat(), mime: 'audio/wav' }
  return { format: new Mp4OutputFormat({ fastStart: 'in-memory' }), mime: 'audio/mp4' }
}

/**
 * The sound of a recording in a file of its own, packet by packet as it was recorded: what a transcriber may get. No
 * picture and none of the file's own notes come along.
 * @returns null where there is no sound that can be taken out
 */
export const soundOf = async (
  source: AudioSource,
): Promise<{ bytes: Uint8Array; mime: string } | null> => {
  const input = openAudio(source)
  try {
    const track = (await input.canRead()) ? await input.getPrimaryAudioTrack() : null
    if (!track?.codec) return null
    const { format, mime } = containerFor(track.codec)
    const target = new BufferTarget()
    const conversion = await Conversion.init({
      input,
      output: new Output({ format, target }),
      tracks: 'primary',
      video: { discard: true },
      tags: {},
      showWarnings: false,
    })
    if (!conversion.isValid || conversion.utilizedTracks.length !== 1) return null
    await conversion.execute()
    return target.buffer ? { bytes: new Uint8Array(target.buffer), mime } : null
  } catch (error) {
    // Broken files break the reader in many ways. Where reading the bytes failed, the source itself knows.
    if (error instanceof Error) return null
    throw error
  } finally {
    input.dispose()
  }
}

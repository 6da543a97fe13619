import { EncodedPacketSink } from 'mediabunny'
import { openAudio, type AudioSource } from './audio-source.ts'

/** Between two packets more time than this was not recorded: the device slept, or the recorder was paused. */
const longestGapSeconds = 1

/**
 * How many seconds of sound (of picture, where there is no sound) a recording really holds. Clocks that run on while a
 * device sleeps, and lengths that a file claims, do not count: packets do.
 * @returns null where the file cannot be read
 */
export const mediaSeconds = async (source: AudioSource): Promise<number | null> => {
  const input = openAudio(source)
  try {
    if (!(await input.canRead())) return null
    const track = (await input.getPrimaryAudioTrack()) ?? (await input.getPrimaryVideoTrack())
    if (!track) return null
    let seconds = 0
    let last: number | null = null
    const packets = new EncodedPacketSink(track).packets(undefined, undefined, {
      metadataOnly: true,
    })
    for await (const { timestamp, duration } of packets) {
      const since = last === null ? duration : Math.abs(timestamp - last)
      seconds += Math.min(since, longestGapSeconds)
      last = timestamp
    }
    return seconds
  } catch (error) {
    // Broken files break the reader in many ways. Where reading the bytes failed, the source itself knows.
    if (error instanceof Error) return null
    throw error
  } finally {
    input.dispose()
  }
}

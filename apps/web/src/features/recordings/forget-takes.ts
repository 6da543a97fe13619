import { uploadsOf, type Uploads, type Whose } from './uploads.ts'

/** Whatever of an interview still waits on this device to be sent goes, as the person wishes. */
export const forgetTakes = async (whose: Whose, sessionId: string): Promise<void> => {
  let uploads: Uploads
  try {
    uploads = await uploadsOf(whose)
  } catch (error) {
    console.debug('A browser that stores nothing has nothing to forget', error)
    return
  }
  const { pieces, uploader } = uploads
  const takes = await pieces.takesOf(whose.personId)
  for (const take of takes) if (take.sessionId === sessionId) await pieces.remove(take.recordingId)
  uploader.wake()
}

/** The devices that the person chose on this computer, and whether they want the camera. Labels are not kept. */
export type Remembered = {
  microphoneId?: string | undefined
  cameraId?: string | undefined
  soundOnly?: boolean | undefined
}

const key = 'justinterview-devices'

/** What was kept, where it is what we wrote. */
export const rememberedIn = (text: string | null): Remembered => {
  if (text === null) return {}
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch (error) {
    // Not ours, or cut short: then nothing is remembered.
    if (!(error instanceof SyntaxError)) throw error
    return {}
  }
  if (typeof kept !== 'object' || kept === null) return {}
  const { microphoneId, cameraId, soundOnly } = kept as Record<string, unknown>
  return {
    ...(typeof microphoneId === 'string' ? { microphoneId } : {}),
    ...(typeof cameraId === 'string' ? { cameraId } : {}),
    ...(typeof soundOnly === 'boolean' ? { soundOnly } : {}),
  }
}

/** A browser that keeps nothing (blocked storage) asks again each time; recording then says why it cannot go on. */
const guarded = <Result>(work: () => Result, otherwise: Result): Result => {
  try {
    return work()
  } catch (error) {
    console.debug('This browser keeps nothing for us', error)
    return otherwise
  }
}

export const recallDevices = (): Remembered =>
  guarded(() => rememberedIn(localStorage.getItem(key)), {})

export const rememberDevices = (remembered: Remembered): void =>
  guarded(() => localStorage.setItem(key, JSON.stringify(remembered)), undefined)

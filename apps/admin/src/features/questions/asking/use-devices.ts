import {
  closeDevices,
  DeviceFailed,
  meterLevel,
  openDevices,
  type DeviceProblem,
} from '@app/client/recorder/devices'
import { useEffect, useState } from 'react'

/** Camera and microphone, open while the dialog is; and how loud it is. */
export const useDevices = (video: boolean) => {
  const [stream, setStream] = useState<MediaStream>()
  const [problem, setProblem] = useState<DeviceProblem>()
  const [level, setLevel] = useState(0)
  useEffect(() => {
    let opened: MediaStream | undefined
    let isGone = false
    let stopMeter: (() => void) | undefined
    const open = async () => {
      try {
        const found = await openDevices({ video })
        opened = found.stream
        if (isGone) return closeDevices(opened)
        // A question that is to be seen is not recorded without its picture.
        if (found.cameraProblem) {
          closeDevices(opened)
          return setProblem(found.cameraProblem)
        }
        setStream(opened)
        stopMeter = meterLevel(opened, setLevel)
      } catch (error) {
        setProblem(error instanceof DeviceFailed ? error.problem : 'other')
      }
      return undefined
    }
    void open()
    return () => {
      isGone = true
      stopMeter?.()
      if (opened) closeDevices(opened)
    }
  }, [video])
  return { stream, problem, level }
}

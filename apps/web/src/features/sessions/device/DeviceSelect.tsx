import type { Choice } from '@app/client/recorder/devices'
import { Select } from '@app/ui/Select'

/** Choosing among several cameras or microphones. */
export function DeviceSelect({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string
  choices: readonly Choice[]
  chosen: string | undefined
  onChoose: (deviceId: string) => void
}) {
  return (
    <Select
      label={label}
      isLabelHidden
      options={choices.map((choice) => ({ value: choice.deviceId, label: choice.label }))}
      {...(chosen ? { value: chosen } : {})}
      onChange={onChoose}
    />
  )
}

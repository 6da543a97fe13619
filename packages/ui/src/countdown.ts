/** "1:05" for 65 seconds; parts of a second count as a whole one, so that 0:00 means over. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/**
 * The point that has just been passed on the way down, if any: a countdown that spoke every second
 * would drown out the question. Of several passed at once (a sleeping tab) only the last is told.
 */
export function passedPoint(
  beforeSeconds: number,
  nowSeconds: number,
  points: readonly number[],
): number | undefined {
  const passed = points.filter((point) => beforeSeconds > point && nowSeconds <= point)
  return passed.length === 0 ? undefined : Math.min(...passed)
}

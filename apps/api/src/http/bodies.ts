import { Refused, type RefusalCode } from '@app/domain/refusals'

/** A body of any kind in memory, up to a limit. @throws Refused with `tooLarge` */
export const wholeBody = async (
  body: AsyncIterable<Buffer> | null | undefined,
  most: number,
  tooLarge: RefusalCode,
): Promise<Buffer> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.byteLength
    if (bytes > most) throw new Refused(tooLarge)
    parts.push(part)
  }
  return Buffer.concat(parts, bytes)
}

import { readFileSync } from 'node:fs'

/** A file of the speech that the whole project tests with. Its README tells where it comes from. */
export const mediaFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../tooling/e2e/media/${name}`, import.meta.url)))

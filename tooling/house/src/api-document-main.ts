import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wantedDocument } from './api-document.ts'
import { workingTree } from './tree.ts'

/** Writes the generated parts of docs/api.md anew, from the router, the live contract and the refusals. */
const root = fileURLToPath(new URL('../../..', import.meta.url))
writeFileSync(join(root, 'docs/api.md'), await wantedDocument(workingTree(root)))

// npm test: every check and every test, from a clean clone. `npm test -- <filter>` runs only the tests that match.
import { install, node24, run } from './bootstrap.mjs'

await install()
process.exit(await run(node24, ['tooling/dev/src/test.ts', ...process.argv.slice(2)]))

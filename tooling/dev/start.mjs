// npm start: everything from a clean clone to a running product.
import { install, node24, root, run } from './bootstrap.mjs'

await install()
// The child hears Ctrl-C itself and stops cleanly; this process waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
process.exit(await run(node24, ['tooling/dev/src/start.ts'], { cwd: root }))

// npm start: everything from a clean clone to a running product.
import { install, node24, root, run } from './bootstrap.mjs'

await install()
// A terminal sends Ctrl-C to the child as well, other senders of signals do not: it is passed on, and heard once.
process.exit(
  await run(node24, ['tooling/dev/src/start.ts'], { cwd: root, passOn: ['SIGINT', 'SIGTERM'] }),
)

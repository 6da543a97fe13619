// npm start: everything from a clean clone to a running product.
import { install, node24, root, run } from './bootstrap.mjs'

await install()
// A group of its own: Ctrl-C in a terminal reaches every program of the group, and the database would go before those
// that write to it. So it reaches us alone and is passed on. The channel tells the child when we are gone without a word.
process.exit(
  await run(node24, ['tooling/dev/src/start.ts'], {
    cwd: root,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    passOn: ['SIGINT', 'SIGTERM', 'SIGHUP'],
  }),
)

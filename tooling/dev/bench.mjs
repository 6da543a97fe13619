// npm run bench: speed and memory as ratios against floors measured in the same run. See tooling/bench/README.md.
import { install, node24, run } from './bootstrap.mjs'

await install()
process.exit(
  await run(node24, ['--expose-gc', 'tooling/bench/src/main.ts', ...process.argv.slice(2)]),
)

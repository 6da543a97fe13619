import { benchList } from './list.ts'
import { benchLive } from './live.ts'
import { benchReport } from './report.ts'
import { benchUpload } from './upload.ts'

const wanted = process.argv.slice(2)
const chosen = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
const lines: string[] = []

if (chosen('list')) {
  const ratio = await benchList()
  lines.push(`(a) list of 50 sessions: ${ratio.toFixed(2)} of the floor (goal 0.5 or more)`)
}
if (chosen('upload')) {
  const { ratio, memoryMb } = await benchUpload()
  lines.push(
    `(b) upload of 30 MB: ${ratio.toFixed(2)} of the floor (goal 0.6 or more); 100 at once: +${memoryMb.toFixed(0)} MB`,
  )
}
if (chosen('report')) {
  const seconds = await benchReport()
  lines.push(`(c) last byte to report: ${seconds.toFixed(2)} s (goal under 5 s)`)
}
if (chosen('live')) {
  for (const candidates of [500, 2000]) {
    const { ratio, p99Ms, idleKb } = await benchLive(candidates)
    lines.push(
      `(d) wall of ${candidates}, 20 staff: ${ratio.toFixed(2)} of the floor (goal 0.6 or more), p99 ${p99Ms.toFixed(0)} ms (goal under 500), ${idleKb.toFixed(0)} KB an idle connection (goal under 40)`,
    )
  }
}
console.log(lines.join('\n'))

import { readFile } from 'node:fs/promises'
import { benchWorld } from './world.ts'

const answers = 10
const words =
  'In my second year I led the charity fund. My task was to pass the audit. I split the ledger, wrote a script and found eleven errors in six days. The auditor signed and the grant was renewed.'

/** (c) Seconds from the last byte to a ready report with the rules coach, for a session of ten answers. */
export const benchReport = async (): Promise<number> => {
  const { world, stop } = await benchWorld()
  const institutionId = await world.found('bench')
  const candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
  const api = world.as(candidate)
  const bytes = await readFile(new URL('../../e2e/media/strong.webm', import.meta.url))
  const { sessionId } = await api.sessions.start({ practice: { count: answers } })
  const run = await api.sessions.step({ sessionId, step: 'begin' })
  const last = run.questions.length
  for (let position = 1; position < last; position += 1) await answer(position)
  const started = performance.now()
  await answer(last)
  await api.sessions.step({ sessionId, step: 'complete' })
  await world.runJobs()
  const took = (performance.now() - started) / 1000
  const { reportState } = await api.reports.progress({ sessionId })
  if (reportState !== 'ready') throw new Error(`The report is ${reportState}`)
  await stop()
  console.log(
    `  report: ready ${took.toFixed(2)} s after the last answer began to arrive, ${last} answers of 44 s`,
  )
  return took

  async function answer(position: number): Promise<void> {
    await api.sessions.stepQuestion({ sessionId, position, step: 'ask' })
    const take = await api.sessions.startAnswer({
      sessionId,
      position,
      mime: 'audio/webm;codecs=opus',
      hasVideo: false,
    })
    await api.sessions.stopAnswer({ answerId: take.answerId })
    await world.record(candidate, take.recordingId, bytes)
    await api.transcripts.write({
      answerId: take.answerId,
      origin: 'typed',
      language: 'en',
      text: words,
    })
    await api.sessions.stepQuestion({ sessionId, position, step: 'settle' })
    if (position < last) await world.runJobs()
  }
}

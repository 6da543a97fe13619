import { inInstitution } from '@app/db'
import { sha256 } from '@app/coach/hash'
import type { CoachedAnswer } from '@app/coach/evaluation-input'
import type { Coaching, MissingPart, Report } from '@app/domain/reports'
import { starterRubric } from '@app/domain/rubrics'
import type { Transcript } from '@app/domain/transcripts'
import { sessionOf, setReportState, type SessionRecord } from '../../../sessions/actions.ts'
import { contentsOf } from '../../../sessions/runs/actions.ts'
import { keepReport } from '../../reports/actions.ts'
import { transcriptsOf } from '../../transcripts/actions.ts'
import { evaluate } from '../evaluating/actions.ts'
import { measureAnswer } from '../measuring/actions.ts'
import type { Run } from '../results/actions.ts'
import * as store from '../store.ts'
import { transcribe } from '../transcribing/actions.ts'

type Contents = Awaited<ReturnType<typeof contentsOf>>
type Answer = Contents['answers'][number]
type Asked = Contents['questions'][number]

type Gathered = {
  answers: Report['answers']
  coached: CoachedAnswer[]
  missing: MissingPart[]
  /** Answers that still wait for bytes, or for words that only the candidate can give. */
  awaitingBytes: number
  awaitingWords: number
}

const load = (run: Run) =>
  inInstitution(run.db, run.institutionId, async (tenant) => ({
    session: await sessionOf(tenant, run.sessionId),
    contents: await contentsOf(tenant, run.sessionId),
    transcripts: await transcriptsOf(tenant, run.sessionId),
    asItIs: (await store.ofSession(tenant, run.sessionId)).some(
      (row) => row.step === 'report' && row.inputsSha256 === 'as it is',
    ),
  }))

/** One answer: its words (recognised now, where a transcriber is at hand), then its figures. */
const gatherAnswer = async (
  run: Run,
  { answer, asked, aiCoaching }: { answer: Answer; asked: Asked; aiCoaching: boolean },
  transcript: Transcript | null,
  gathered: Gathered,
): Promise<void> => {
  const { position } = answer
  const miss = (step: MissingPart['step'], reason: string) =>
    gathered.missing.push({ step, position, reason })
  if (answer.state !== 'received' || !answer.recordingId || !answer.sha256) {
    gathered.awaitingBytes += 1
    miss('measure', 'This recording has not arrived completely.')
    return
  }
  const recorded = {
    ...answer,
    recordingId: answer.recordingId,
    sha256: answer.sha256,
    mime: answer.mime ?? '',
  }
  let known = transcript
  if (!known && aiCoaching) {
    const heard = await transcribe(run, { ...recorded, language: asked.asked.language })
    if (heard?.state === 'failed') miss('transcribe', heard.failure)
    known = heard?.state === 'done' ? await newestTranscript(run, answer.answerId) : null
  }
  if (!known) {
    gathered.awaitingWords += 1
    if (
      !gathered.missing.some((part) => part.step === 'transcribe' && part.position === position)
    ) {
      miss(
        'transcribe',
        'There are no words for this answer yet. Write down what you said to have it read.',
      )
    }
  }
  const measured = await measureAnswer(run, {
    position,
    recordingId: recorded.recordingId,
    sha256: recorded.sha256,
    words: known?.words ?? null,
    language: known?.language ?? asked.asked.language,
    targetSeconds: asked.answerSeconds,
  })
  if (measured.state === 'failed') miss('measure', measured.failure)
  else if (measured.result.unmeasurable) miss('measure', measured.result.unmeasurable)
  const figures = measured.state === 'done' ? measured.result.figures : null
  gathered.answers.push({ position, figures, transcriptVersion: known?.version ?? null })
  if (known) {
    gathered.coached.push({
      position,
      question: asked.asked,
      words: known.words,
      language: known.language,
      figures,
    })
  }
}

const newestTranscript = (run: Run, answerId: string): Promise<Transcript | null> =>
  inInstitution(
    run.db,
    run.institutionId,
    async (tenant) => (await transcriptsOf(tenant, run.sessionId)).get(answerId)?.newest ?? null,
  )

/** Everything that can be done for a session now, up to the report once the session is completed. */
export const assemble = async (run: Run): Promise<void> => {
  const { session, contents, transcripts, asItIs } = await load(run)
  if (session.state === 'abandoned' || session.state === 'created') return
  const gathered: Gathered = {
    answers: [],
    coached: [],
    missing: [],
    awaitingBytes: 0,
    awaitingWords: 0,
  }
  for (const answer of contents.answers) {
    const asked = contents.questions.find((question) => question.position === answer.position)
    if (!asked) continue
    const transcript = transcripts.get(answer.answerId)?.newest ?? null
    await gatherAnswer(run, { answer, asked, aiCoaching: session.aiCoaching }, transcript, gathered)
  }
  if (session.state !== 'completed') return
  if (gathered.awaitingBytes > 0 && !asItIs) return
  await finish(run, session, gathered, asItIs)
}

const finish = async (
  run: Run,
  session: SessionRecord,
  gathered: Gathered,
  asItIs: boolean,
): Promise<void> => {
  const waits = gathered.awaitingWords > 0 && !asItIs
  let coaching: Coaching | null = null
  if (session.aiCoaching && gathered.coached.length > 0 && !waits) {
    const evaluated = await evaluate(run, { answers: gathered.coached, rubric: starterRubric })
    if (evaluated.state === 'done') coaching = evaluated.result
    else gathered.missing.push({ step: 'evaluate', position: null, reason: evaluated.failure })
  }
  const content: Omit<Report, 'version' | 'createdAt'> = {
    sessionId: session.id,
    answers: gathered.answers.sort((a, b) => a.position - b.position),
    coaching,
    missing: gathered.missing,
  }
  const inputsSha256 = await sha256(JSON.stringify(content))
  const partial = gathered.missing.length > 0 ? 'partial' : 'ready'
  await inInstitution(run.db, run.institutionId, async (tenant) => {
    await keepReport(tenant, run.ports, content)
    await store.put(
      tenant,
      { sessionId: session.id, step: 'report', part: 0 },
      {
        state: 'done',
        inputsSha256: waits ? inputsSha256 : asItIs ? 'as it is' : inputsSha256,
        result: null,
        failure: null,
        attempts: 1,
        updatedAt: run.ports.clock.now(),
      },
    )
    await setReportState(tenant, run.ports, session.id, waits ? 'waitingForWords' : partial)
  })
}

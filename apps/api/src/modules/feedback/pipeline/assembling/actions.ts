import { inInstitution } from '@app/db'
import type { CoachedAnswer } from '@app/coach/evaluation-input'
import type { Coaching, MissingPart, Report } from '@app/domain/reports'
import { starterRubric } from '@app/domain/rubrics'
import type { SpeechFigures } from '@app/domain/speech'
import type { Transcript } from '@app/domain/transcripts'
import { aiAllowed } from '../../../consent/actions.ts'
import {
  sessionForUpdate,
  sessionOf,
  setReportState,
  type SessionRecord,
} from '../../../sessions/actions.ts'
import { contentsOf } from '../../../sessions/runs/actions.ts'
import { keepReport } from '../../reports/actions.ts'
import { transcriptsOf } from '../../transcripts/actions.ts'
import { evaluate } from '../evaluating/actions.ts'
import { measureAnswer } from '../measuring/actions.ts'
import { TryAgain, type Run } from '../results/actions.ts'
import { asItIs, isAsItIs, reportPart } from '../wishes/actions.ts'
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

/** What a run works with. `mayCoach`: neither the institution nor the candidate has AI switched off. */
const load = (run: Run) =>
  inInstitution(run.db, run.institutionId, async (tenant) => {
    const session = await sessionOf(tenant, run.sessionId)
    return {
      session,
      contents: await contentsOf(tenant, run.sessionId),
      transcripts: await transcriptsOf(tenant, run.sessionId),
      mayCoach: await aiAllowed(tenant, session),
      isAsItIs: await isAsItIs(tenant, run.sessionId),
    }
  })

/** One answer: its words (recognised now, where a transcriber is at hand), then its figures. */
const gatherAnswer = async (
  run: Run,
  { answer, asked, mayCoach }: { answer: Answer; asked: Asked; mayCoach: boolean },
  transcript: Transcript | null,
  gathered: Gathered,
): Promise<void> => {
  const { position } = answer
  const miss = (step: MissingPart['step'], reason: string) =>
    gathered.missing.push({ step, position, reason })
  if (answer.state !== 'received' || !answer.recordingId || !answer.sha256) {
    gathered.awaitingBytes += 1
    miss('measure', 'This recording has not arrived completely.')
    // What the candidate wrote down stands, whatever becomes of the recording.
    if (transcript) addWords(gathered, asked, { transcript, figures: null })
    return
  }
  const { recordingId, sha256 } = answer
  let known = transcript
  let failure: string | null = null
  if (!known && mayCoach) {
    const { language } = asked.asked
    const heard = await transcribe(run, { ...answer, recordingId, sha256, language })
    if (heard?.state === 'failed') failure = heard.failure
    if (heard?.state === 'done') known = await newestTranscript(run, answer.answerId)
  }
  // Where nothing reads them, words are not missing: they only add to the figures.
  if (!known && mayCoach) {
    gathered.awaitingWords += 1
    miss('transcribe', failure ?? noWords)
  }
  const measured = await measureAnswer(run, {
    position,
    recordingId,
    sha256,
    words: known?.words ?? null,
    language: known?.language ?? asked.asked.language,
    targetSeconds: asked.answerSeconds,
  })
  if (measured.state === 'failed') miss('measure', measured.failure)
  else if (measured.result.unmeasurable) miss('measure', measured.result.unmeasurable)
  const figures = measured.state === 'done' ? measured.result.figures : null
  if (known) addWords(gathered, asked, { transcript: known, figures })
  else gathered.answers.push({ position, figures, transcriptVersion: null })
}

/** An answer whose words are known: the coach reads it. */
const addWords = (
  gathered: Gathered,
  asked: Asked,
  { transcript, figures }: { transcript: Transcript; figures: SpeechFigures | null },
): void => {
  const { version, words, language } = transcript
  const { position, asked: question } = asked
  gathered.answers.push({ position, figures, transcriptVersion: version })
  gathered.coached.push({ position, question, words, language, figures })
}

const noWords = 'There are no words for this answer yet. Write down what you said to have it read.'

const newestTranscript = (run: Run, answerId: string): Promise<Transcript | null> =>
  inInstitution(
    run.db,
    run.institutionId,
    async (tenant) => (await transcriptsOf(tenant, run.sessionId)).get(answerId)?.newest ?? null,
  )

type Loaded = Awaited<ReturnType<typeof load>>

/** All answers. One that fails in a way nobody foresaw does not keep the others from being done; it is thrown after. */
const gather = async (run: Run, loaded: Loaded): Promise<Gathered> => {
  const { contents, transcripts, mayCoach } = loaded
  const gathered: Gathered = {
    answers: [],
    coached: [],
    missing: [],
    awaitingBytes: 0,
    awaitingWords: 0,
  }
  const failures: unknown[] = []
  for (const answer of contents.answers) {
    const asked = contents.questions.find((question) => question.position === answer.position)
    if (!asked) continue
    const transcript = transcripts.get(answer.answerId)?.newest ?? null
    try {
      await gatherAnswer(run, { answer, asked, mayCoach }, transcript, gathered)
    } catch (error) {
      // The provider asks for patience: the next answer would only be told the same.
      if (error instanceof TryAgain) throw error
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return gathered
}

/** Everything that can be done for a session now, up to the report once the session is completed. */
export const assemble = async (run: Run): Promise<void> => {
  const loaded = await load(run)
  const { session } = loaded
  if (session.state === 'abandoned' || session.state === 'created') return
  const gathered = await gather(run, loaded)
  if (session.state !== 'completed') return
  if (gathered.awaitingBytes > 0 && !loaded.isAsItIs) return
  await finish(run, session, gathered, loaded)
}

const coach = async (run: Run, gathered: Gathered): Promise<Coaching | null> => {
  if (gathered.coached.length === 0) return null
  const evaluated = await evaluate(run, { answers: gathered.coached, rubric: starterRubric })
  if (evaluated.state === 'done') return evaluated.result
  gathered.missing.push({ step: 'evaluate', position: null, reason: evaluated.failure })
  return null
}

const finish = async (
  run: Run,
  session: SessionRecord,
  gathered: Gathered,
  { mayCoach, isAsItIs: given }: Loaded,
): Promise<void> => {
  const waits = gathered.awaitingWords > 0 && !given
  const coaching = mayCoach && !waits ? await coach(run, gathered) : null
  const content: Omit<Report, 'version' | 'createdAt'> = {
    sessionId: session.id,
    answers: gathered.answers.sort((a, b) => a.position - b.position),
    coaching,
    missing: gathered.missing,
  }
  const complete = gathered.missing.length > 0 ? 'partial' : 'ready'
  const reportState = waits ? 'waitingForWords' : complete
  await inInstitution(run.db, run.institutionId, async (tenant) => {
    const now = await sessionForUpdate(tenant, session.id)
    // Wished for while this run was under way: the run that is on its way does it.
    if (!given && (await isAsItIs(tenant, session.id))) return
    const isNew = await keepReport(tenant, run.ports, content)
    await store.put(tenant, reportPart(session.id), {
      state: waits ? 'waiting' : 'done',
      inputsSha256: given ? asItIs : null,
      result: null,
      failure: null,
      attempts: 1,
      updatedAt: run.ports.clock.now(),
    })
    if (isNew || now.reportState !== reportState)
      await setReportState(tenant, run.ports, session.id, reportState)
  })
}

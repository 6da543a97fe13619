import type { TenantDb } from '@app/db'
import type { KitContent, KitDetail, KitSharing, KitTiming } from '@app/domain/kit-views'
import type { ArchivedKit } from '@app/domain/library-archive'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import type { Config } from '../../../config.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { requireCohort } from '../../cohorts/actions.ts'
import { questionsForKit } from '../../questions/shelf/actions.ts'
import * as kits from '../store.ts'
import * as store from './store.ts'

/** @throws Refused('kit.notFound') */
export const kitDetail = async (
  db: TenantDb,
  config: Config,
  kitId: string,
): Promise<KitDetail> => {
  const kit = await store.byId(db, kitId)
  if (!kit) throw new Refused('kit.notFound')
  const { name, description, category, revision, forEverybody } = kit
  const timings = await kits.timings(db, [kitId])
  const known = await questionsForKit(
    db,
    timings.map((row) => row.questionId),
  )
  const cohorts = forEverybody ? [] : await kits.cohortsOf(db, [kitId])
  return {
    kitId,
    name,
    description,
    category,
    revision,
    forEverybody,
    isArchived: kit.archivedAt !== null,
    isStarter: kit.starterKey !== null,
    linkUrl: kit.linkCode ? `${config.PUBLIC_URL}/k/${kit.linkCode}` : null,
    cohorts: cohorts.map(({ cohortId, name: cohort, term }) => ({ cohortId, name: cohort, term })),
    questions: timings.flatMap(({ questionId, thinkSeconds, answerSeconds, retakes }) => {
      const question = known.get(questionId)
      return question ? [{ ...question, questionId, thinkSeconds, answerSeconds, retakes }] : []
    }),
  }
}

/** A new kit that asks nothing yet: candidates see it once it does. */
export const createKit = async (
  db: TenantDb,
  actor: Actor,
  content: KitContent,
): Promise<{ kitId: string }> => {
  const kitId = newId()
  const { name, description, category } = content
  await kits.insert(db, { id: kitId, starterKey: null, name, description, category })
  await record(db, actor, 'kit.created', `kit:${kitId}`)
  return { kitId }
}

/** A kit held for a change. @throws Refused kit.notFound, kit.archived */
const kitToChange = async (db: TenantDb, kitId: string) => {
  const kit = await store.forUpdate(db, kitId)
  if (!kit) throw new Refused('kit.notFound')
  if (kit.archivedAt !== null) throw new Refused('kit.archived')
  return kit
}

export type KitChange = {
  kitId: string
  basedOn: number
  content: KitContent
  sharing: KitSharing
  questions: KitTiming[]
}

/**
 * A kit as it is from now on. Whoever has begun goes on with the kit as it was.
 * @throws Refused kit.notFound, kit.archived, kit.changed where it was changed since `basedOn`, question.notFound, cohort.notFound
 */
export const changeKit = async (
  db: TenantDb,
  config: Config,
  actor: Actor,
  { kitId, basedOn, content, sharing, questions }: KitChange,
): Promise<KitDetail> => {
  const kit = await kitToChange(db, kitId)
  if (kit.revision !== basedOn) throw new Refused('kit.changed')
  const asked = [...new Set(questions.map((question) => question.questionId))]
  const known = await questionsForKit(db, asked)
  if (known.size !== asked.length) throw new Refused('question.notFound')
  const cohortIds = sharing.forEverybody ? [] : [...new Set(sharing.cohortIds)]
  for (const cohortId of cohortIds) await requireCohort(db, cohortId)
  const { name, description, category } = content
  const { forEverybody } = sharing
  await store.change(db, kitId, { name, description, category, forEverybody })
  await store.setCohorts(db, kitId, cohortIds)
  await store.setQuestions(db, kitId, questions)
  const facts = { questions: questions.length, forEverybody, cohorts: cohortIds.length }
  await record(db, actor, 'kit.changed', `kit:${kitId}`, facts)
  return kitDetail(db, config, kitId)
}

/** The same questions, timing and cohorts under another name, without the link. @throws Refused('kit.notFound') */
export const duplicateKit = async (
  db: TenantDb,
  config: Config,
  actor: Actor,
  { kitId, name }: { kitId: string; name: string },
): Promise<{ kitId: string }> => {
  const original = await kitDetail(db, config, kitId)
  const { description, category, forEverybody } = original
  const copy = await createKit(db, actor, { name, description, category })
  if (!forEverybody) await store.change(db, copy.kitId, { forEverybody })
  const cohortIds = original.cohorts.map((cohort) => cohort.cohortId)
  await store.setCohorts(db, copy.kitId, cohortIds)
  await store.setQuestions(db, copy.kitId, original.questions)
  return copy
}

const withTimings = async (db: TenantDb) => {
  const all = await store.all(db)
  const ids = all.map((kit) => kit.id)
  const rows = ids.length === 0 ? [] : await kits.timings(db, ids)
  const byKit = Map.groupBy(rows, (row) => row.kitId)
  return all.map((kit) => ({
    ...kit,
    questions: (byKit.get(kit.id) ?? []).map(
      ({ questionId, thinkSeconds, answerSeconds, retakes }) => ({
        questionId,
        thinkSeconds,
        answerSeconds,
        retakes,
      }),
    ),
  }))
}

/** The kits in use, as an archive of the library holds them. Whom they are kept for stays here. */
export const kitsToExport = async (db: TenantDb): Promise<ArchivedKit[]> =>
  (await withTimings(db))
    .filter((kit) => kit.archivedAt === null)
    .map(({ id, starterKey, name, description, category, questions }) => ({
      id,
      starterKey,
      name,
      description,
      category,
      questions,
    }))

/** A kit by which another one is known: `form` is all that is compared, as one text. */
export type ComparedKit = {
  kitId: string
  starterKey: string | null
  revision: number
  form: string
}

export const kitsToCompare = async (db: TenantDb): Promise<ComparedKit[]> =>
  (await withTimings(db)).map(
    ({ id, starterKey, revision, name, description, category, questions }) => ({
      kitId: id,
      starterKey,
      revision,
      form: JSON.stringify({ name, description, category, questions }),
    }),
  )

/** A kit out of an archive: new, and then for everybody, or over the one that is here, whose cohorts stay. */
export const importKit = async (
  db: TenantDb,
  kit: ArchivedKit,
  here: ComparedKit | null,
): Promise<void> => {
  const { id, starterKey, name, description, category } = kit
  if (here) await store.change(db, here.kitId, { name, description, category })
  else await kits.insert(db, { id, starterKey, name, description, category })
  await store.setQuestions(db, here?.kitId ?? id, kit.questions)
}

/** Out of candidates' sight, its link included, or back. What was practised with it stays. @throws Refused('kit.notFound') */
export const archiveKit = async (
  db: TenantDb,
  deps: { config: Config; ports: Pick<Ports, 'clock'> },
  actor: Actor,
  { kitId, isArchived }: { kitId: string; isArchived: boolean },
): Promise<KitDetail> => {
  const kit = await store.forUpdate(db, kitId)
  if (!kit) throw new Refused('kit.notFound')
  if ((kit.archivedAt !== null) !== isArchived) {
    await store.change(db, kitId, { archivedAt: isArchived ? deps.ports.clock.now() : null })
    await record(db, actor, isArchived ? 'kit.archived' : 'kit.restored', `kit:${kitId}`)
  }
  return kitDetail(db, deps.config, kitId)
}

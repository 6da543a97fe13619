import type { TenantDb } from '@app/db'
import { timingFor, type Accommodations } from '@app/domain/accommodations'
import { Refused } from '@app/domain/refusals'
import type { KitCard } from '@app/domain/runs'
import type { Actor } from '../../actor.ts'
import type { Config } from '../../config.ts'
import { newId, newSecret } from '../../ids.ts'
import { record } from '../audit/actions.ts'
import { accommodationsOf } from '../members/actions.ts'
import { questionsById } from '../questions/actions.ts'
import { starterKits } from '../questions/starter/actions.ts'
import * as store from './store.ts'

type Kit = NonNullable<Awaited<ReturnType<typeof store.byId>>>
type KitQuestion = Awaited<ReturnType<typeof store.timings>>[number]

const card = (kit: Kit, questions: KitQuestion[], accommodations: Accommodations): KitCard => {
  const seconds = questions.reduce((sum, question) => {
    const timing = timingFor(question, accommodations)
    return sum + (timing.thinkSeconds ?? question.thinkSeconds) + timing.answerSeconds
  }, 0)
  return {
    kitId: kit.id,
    name: kit.name,
    description: kit.description,
    category: kit.category,
    questionCount: questions.length,
    minutes: Math.max(1, Math.ceil(seconds / 60)),
  }
}

const withQuestions = async (db: TenantDb, kits: Kit[]): Promise<[Kit, KitQuestion[]][]> => {
  if (kits.length === 0) return []
  const rows = await store.timings(
    db,
    kits.map((kit) => kit.id),
  )
  const byKit = Map.groupBy(rows, (row) => row.kitId)
  return kits.map((kit) => [kit, byKit.get(kit.id) ?? []])
}

/** @throws Refused('kit.notFound') */
const kitByLink = async (
  db: TenantDb,
  code: string,
  accommodations: Accommodations,
): Promise<KitCard> => {
  const kit = await store.byLink(db, code)
  if (!kit) throw new Refused('kit.notFound')
  const [pair] = await withQuestions(db, [kit])
  return card(kit, pair?.[1] ?? [], accommodations)
}

const linkUrl = (config: Config, code: string): string => `${config.PUBLIC_URL}/k/${code}`

/** The kits with the cohorts that see them; none are named where a kit is open to everybody. */
export const kitsForStaff = async (
  db: TenantDb,
  config: Config,
  { accommodations, shelf }: { accommodations: Accommodations; shelf: 'inUse' | 'archived' },
) => {
  const kits = await store.onShelf(db, shelf)
  const ids = kits.map((kit) => kit.id)
  const cohorts = ids.length === 0 ? [] : await store.cohortsOf(db, ids)
  const byKit = Map.groupBy(cohorts, (row) => row.kitId)
  const open = new Set(kits.filter((kit) => kit.forEverybody).map((kit) => kit.id))
  return (await withQuestions(db, kits)).map(([kit, questions]) => ({
    ...card(kit, questions, accommodations),
    linkUrl: kit.linkCode ? linkUrl(config, kit.linkCode) : null,
    forEverybody: open.has(kit.id),
    cohortNames: (byKit.get(kit.id) ?? []).map((row) => row.name),
  }))
}

/** What a kit asks, in order, with its timing as it stands without anybody's adjustments. @throws Refused('kit.notFound') */
export const kitQuestionsForStaff = async (db: TenantDb, kitId: string) => {
  if (!(await store.byId(db, kitId))) throw new Refused('kit.notFound')
  const rows = await store.timings(db, [kitId])
  if (rows.length === 0) return []
  const known = await questionsById(
    db,
    rows.map((row) => row.questionId),
  )
  return rows.flatMap(({ position, questionId, thinkSeconds, answerSeconds, retakes }) => {
    const question = known.get(questionId)
    if (!question) return []
    const { text, category, competency, difficulty } = question
    const timing = { thinkSeconds, answerSeconds, retakes }
    return [{ position, text, category, competency, difficulty, ...timing }]
  })
}

/** Gives the kit a link that members of the institution can open. Sharing again keeps the link. */
export const shareKit = async (db: TenantDb, config: Config, actor: Actor, kitId: string) => {
  const kit = await store.byId(db, kitId)
  if (!kit) throw new Refused('kit.notFound')
  if (kit.linkCode) return { linkUrl: linkUrl(config, kit.linkCode) }
  const made = newSecret().slice(0, 16)
  const isFirst = await store.setLink(db, kitId, made)
  if (isFirst) await record(db, actor, 'kit.shared', `kit:${kitId}`)
  const code = isFirst ? made : (await store.byId(db, kitId))?.linkCode
  if (!code) throw new Refused('kit.notFound')
  return { linkUrl: linkUrl(config, code) }
}

/** A kit with its questions in order, for a session that starts now. @throws Refused kit.notFound, kit.empty */
export const kitToRun = async (db: TenantDb, by: { kitId: string } | { linkCode: string }) => {
  const kit = 'kitId' in by ? await store.byId(db, by.kitId) : await store.byLink(db, by.linkCode)
  if (!kit) throw new Refused('kit.notFound')
  const questions = await store.timings(db, [kit.id])
  if (questions.length === 0) throw new Refused('kit.empty')
  return { kit, questions }
}

/** Gives a new institution its copy of the starter kits. */
export const installStarterKits = async (
  db: TenantDb,
  questionIds: Map<string, string>,
): Promise<void> => {
  for (const starter of await starterKits()) {
    const kitId = newId()
    const { key, name, description, category } = starter
    await store.insert(db, { id: kitId, starterKey: key, name, description, category })
    const rows = starter.questions.map((question, index) => {
      const questionId = questionIds.get(question.key)
      if (!questionId)
        throw new Error(`Starter kit ${key} names an unknown question: ${question.key}`)
      const { thinkSeconds, answerSeconds, retakes } = question
      return { kitId, position: index + 1, questionId, thinkSeconds, answerSeconds, retakes }
    })
    await store.insertQuestions(db, rows)
  }
}

/** The kits as this candidate may choose them, with their own timing. One that asks nothing yet is none. */
export const ownKitCards = async (db: TenantDb, actor: Actor): Promise<KitCard[]> => {
  const accommodations = await accommodationsOf(db, actor.membershipId)
  return (await withQuestions(db, await store.openTo(db, actor.membershipId)))
    .filter(([, questions]) => questions.length > 0)
    .map(([kit, questions]) => card(kit, questions, accommodations))
}

/** The kit behind a link, as this candidate would take it. @throws Refused('kit.notFound') */
export const ownKitByLink = async (db: TenantDb, actor: Actor, code: string): Promise<KitCard> => {
  await requireOpenKit(db, actor, { linkCode: code })
  return kitByLink(db, code, await accommodationsOf(db, actor.membershipId))
}

/** A kit that is kept for other cohorts is not there for this candidate. @throws Refused('kit.notFound') */
export const requireOpenKit = async (
  db: TenantDb,
  actor: Actor,
  by: { kitId: string } | { linkCode: string },
): Promise<void> => {
  const kitId = 'kitId' in by ? by.kitId : (await store.byLink(db, by.linkCode))?.id
  if (!kitId || !(await store.isReached(db, kitId, actor.membershipId)))
    throw new Refused('kit.notFound')
}

/** These kits as this candidate would take them, archived ones included: what was given stays what it is. */
export const ownKitCardsOf = async (
  db: TenantDb,
  actor: Actor,
  kitIds: readonly string[],
): Promise<KitCard[]> => {
  const accommodations = await accommodationsOf(db, actor.membershipId)
  const kits = await withQuestions(db, await store.byIds(db, kitIds))
  return kits.map(([kit, questions]) => card(kit, questions, accommodations))
}

/** @throws Refused('kit.notFound') for one that is not there, or archived */
export const requireKit = async (db: TenantDb, kitId: string): Promise<void> => {
  if (!(await store.byId(db, kitId))) throw new Refused('kit.notFound')
}

import { readFile } from 'node:fs/promises'
import type { QuestionContent } from '@app/domain/questions'
import type { Actor } from '../actor.ts'
import type { TestWorld } from '../testing.ts'

/** A question that an institution wrote itself. */
export const ownQuestion: QuestionContent = {
  text: 'How would you explain a balance sheet to a friend?',
  category: 'finance',
  competency: 'communication',
  difficulty: 'foundation',
  jobRoles: ['Accountant'],
  language: 'en',
  thinkSeconds: 20,
  answerSeconds: 60,
  hints: 'A strong answer compares it with something that the friend knows.',
  keywords: ['assets', 'owe', 'example'],
}

const film = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../../../tooling/e2e/media/${name}`, import.meta.url))
export const films = {
  sound: () => film('weak.webm'),
  mp4: () => film('weak.mp4'),
}

type MediaAnswer = { statusCode: number; body: string; json: () => unknown }

/** Sends a file as the media of a question, over HTTP. */
export const sendMedia = async (
  world: TestWorld,
  actor: Actor,
  questionId: string,
  bytes: Uint8Array,
): Promise<MediaAnswer> =>
  world.app.inject({
    method: 'POST',
    url: `/api/questions/${questionId}/media`,
    headers: {
      origin: world.config.PUBLIC_URL,
      cookie: await world.cookieOf(actor),
      'content-type': 'application/octet-stream',
    },
    body: Buffer.from(bytes),
  })

import { rows } from './doors.ts'
import type { Reach, Row } from './reach.ts'
import type { Scene } from './people.ts'

const aQuestion = {
  text: 'How do you decide what to do first?',
  category: 'general' as const,
  competency: 'planning' as const,
  difficulty: 'core' as const,
  jobRoles: ['Analyst'],
  language: 'en',
  thinkSeconds: 30,
  answerSeconds: 90,
  hints: 'A strong answer names what is at stake.',
  keywords: ['first', 'urgent', 'important'],
}
const inLibrary: Reach = { institution: 'question.notFound' }
const newQuestion = ({ world, callers }: Scene) =>
  world.as(callers.owner).questions.create(aQuestion)
const aKit = { name: 'First steps', description: '', category: 'general' as const }
const newKit = ({ world, callers }: Scene) => world.as(callers.owner).kits.create(aKit)

/** Every door, those of the library of questions and kits among them. */
export const everyRow: Record<string, Row> = {
  ...rows,
  'kits.detail': { reach: { institution: 'kit.notFound' }, input: ({ kitId }) => ({ kitId }) },
  'kits.create': { reach: 'everyone', input: () => aKit },
  'kits.change': {
    reach: { institution: 'kit.notFound' },
    input: async (scene) => ({
      ...(await newKit(scene)),
      basedOn: 1,
      content: aKit,
      sharing: { forEverybody: true, cohortIds: [] },
      questions: [],
    }),
  },
  'kits.duplicate': {
    reach: { institution: 'kit.notFound' },
    input: async (scene) => ({ ...(await newKit(scene)), name: 'A copy' }),
  },
  'kits.archive': {
    reach: { institution: 'kit.notFound' },
    input: async (scene) => ({ ...(await newKit(scene)), isArchived: true }),
  },
  'questions.list': { reach: 'everyone', input: () => ({}) },
  'questions.inUse': { reach: 'everyone' },
  'questions.detail': { reach: inLibrary, input: ({ questionId }) => ({ questionId }) },
  'questions.versions': { reach: inLibrary, input: ({ questionId }) => ({ questionId }) },
  'questions.create': { reach: 'everyone', input: () => aQuestion },
  'questions.change': {
    reach: inLibrary,
    input: async (scene) => ({
      ...(await newQuestion(scene)),
      basedOn: 1,
      keepsRecording: false,
      content: { ...aQuestion, thinkSeconds: 60 },
    }),
  },
  'questions.archive': {
    reach: inLibrary,
    input: async (scene) => ({ ...(await newQuestion(scene)), isArchived: true }),
  },
  'questions.setCaptions': {
    reach: inLibrary,
    input: async (scene) => ({ ...(await newQuestion(scene)), captions: null }),
    told: 'question.noMedia',
  },
  'questions.removeMedia': { reach: inLibrary, input: newQuestion },
}

import { z } from 'zod'
import { Category, type Category as CategoryName } from './questions.ts'

/** The five competencies that every answer is coached on. */
export const competencies = [
  'structure',
  'relevance',
  'specificity',
  'clarity',
  'delivery',
] as const
export const Competency = z.enum(competencies)
export type Competency = z.infer<typeof Competency>

/** A level on the behaviourally anchored scale: 1 lowest, 5 highest. */
export const Level = z.number().int().min(1).max(5)

const Scale = z.object({
  competency: Competency,
  name: z.string().min(2).max(40),
  /** What the scale looks at, in one sentence. */
  looksAt: z.string(),
  /** What is observed at level 1, 2, 3, 4 and 5. */
  anchors: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
})

/** A set of behaviourally anchored rating scales. Editing one makes a new version; reports name the version they used. */
export const Rubric = z.object({
  version: z.string(),
  scales: z.array(Scale).length(competencies.length),
  /** Weight of each competency in the overall picture, per question category; each row sums to 1. */
  weights: z.partialRecord(Category, z.record(Competency, z.number().min(0).max(1))),
  defaultWeights: z.record(Competency, z.number().min(0).max(1)),
})
export type Rubric = z.infer<typeof Rubric>

export const starterRubric: Rubric = {
  version: 'starter-1',
  scales: [
    {
      competency: 'structure',
      name: 'Structure',
      looksAt: 'Whether the answer leads through situation, task, action and result.',
      anchors: [
        'No example; statements follow one another without order.',
        'An example is named, but the situation or the action is missing.',
        'Situation and action can be followed; the task or the result is missing.',
        'Situation, task, action and result are all there; one of them stays thin.',
        'Situation, task, action and result follow in order, each with what the listener needs.',
      ],
    },
    {
      competency: 'relevance',
      name: 'Relevance',
      looksAt: 'Whether the answer deals with what was asked.',
      anchors: [
        'Speaks of something other than the question.',
        'Touches the question in passing; most of it is about something else.',
        'Answers the question in general; part of what was asked stays open.',
        'Answers what was asked; a side path costs some time.',
        'Every part serves the question, and says why the example answers it.',
      ],
    },
    {
      competency: 'specificity',
      name: 'Specificity',
      looksAt: 'Whether there are checkable details: numbers, names, dates, own actions.',
      anchors: [
        'General claims only; nothing that could be checked.',
        'One detail; what the speaker did themselves stays open.',
        'Several details; own part or outcome has no measure.',
        'Own actions and an outcome with details; one measure or date.',
        'Own actions, numbers or dates and a measured outcome throughout.',
      ],
    },
    {
      competency: 'clarity',
      name: 'Clarity',
      looksAt: 'Whether sentences can be followed at first hearing.',
      anchors: [
        'Sentences break off; the listener must guess.',
        'Long or hedged sentences hide most of the points.',
        'Can be followed; several hedges or detours.',
        'Clear sentences; a few words too many.',
        'Short, complete sentences in plain words; terms are explained.',
      ],
    },
    {
      competency: 'delivery',
      name: 'Delivery',
      looksAt: 'Pace, pauses, fillers and use of the time, from measured figures alone.',
      anchors: [
        'Very short or cut off, or fillers and long pauses fill much of the time.',
        'More than twelve fillers a minute, or a pace that is hard to follow for most of the answer.',
        'A steady pace in parts; between six and twelve fillers a minute, or several long pauses.',
        'A steady pace and five fillers a minute or fewer; uses at least half of the time given.',
        'A steady pace, few fillers, pauses between thoughts, and a length that fits the time given.',
      ],
    },
  ],
  defaultWeights: {
    structure: 0.25,
    relevance: 0.25,
    specificity: 0.2,
    clarity: 0.2,
    delivery: 0.1,
  },
  weights: {
    software: { structure: 0.2, relevance: 0.25, specificity: 0.3, clarity: 0.2, delivery: 0.05 },
    consulting: { structure: 0.35, relevance: 0.2, specificity: 0.2, clarity: 0.15, delivery: 0.1 },
    sales: { structure: 0.2, relevance: 0.2, specificity: 0.2, clarity: 0.25, delivery: 0.15 },
    education: { structure: 0.2, relevance: 0.2, specificity: 0.2, clarity: 0.3, delivery: 0.1 },
  },
}

/** The weights in force for a question category. */
export const weightsFor = (rubric: Rubric, category: CategoryName): Record<Competency, number> =>
  rubric.weights[category] ?? rubric.defaultWeights

/** The described behaviour of a level. Throws a RangeError for a competency or level that the rubric does not have. */
export const anchorOf = (rubric: Rubric, competency: Competency, level: number): string => {
  const anchor = rubric.scales.find((scale) => scale.competency === competency)?.anchors[level - 1]
  if (anchor === undefined) throw new RangeError(`No anchor for ${competency} at level ${level}`)
  return anchor
}

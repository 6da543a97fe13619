import type { Evidence } from '@app/domain/reports'
import type { PreparedEvaluation } from './prepared-evaluation.ts'
import { instructionsFor } from './prompt.ts'
import { evidenceOf, findQuote, isFragmentOf, overlap } from './quotes.ts'
import { textCompetencies } from './rules-findings.ts'

export type ClaimedQuote = { position: number; quote: string }

/** What became of a claimed quotation. */
export type Verified =
  | { kind: 'evidence'; evidence: Evidence }
  | {
      kind: 'rejected'
      quote: string
      why: 'notInTranscript' | 'fromQuestionOrPrompt' | 'orderToRater'
    }

/**
 * Looks a claimed quotation up in the transcripts. It is evidence only where it stands there word for word, is not
 * merely a piece of the question, the hints or our own prompt, and does not touch a passage that gives the rater
 * orders. A wrong position is forgiven when the words stand in another answer.
 */
export const verifyQuote = (evaluation: PreparedEvaluation, claimed: ClaimedQuote): Verified => {
  const { quote } = claimed
  const rejected = (why: Extract<Verified, { kind: 'rejected' }>['why']): Verified => ({
    kind: 'rejected',
    quote,
    why,
  })
  const ours = [
    instructionsFor(evaluation.rubric, textCompetencies),
    ...evaluation.answers.flatMap(({ question }) => [question.text, question.hints]),
  ]
  if (ours.some((text) => isFragmentOf(quote, text))) return rejected('fromQuestionOrPrompt')
  const claimedFirst = evaluation.answers.toSorted(
    (a, b) => Number(b.position === claimed.position) - Number(a.position === claimed.position),
  )
  for (const answer of claimedFirst) {
    const range = findQuote(answer.words, quote)
    if (range !== null) {
      return answer.orders.some((order) => overlap(order, range))
        ? rejected('orderToRater')
        : { kind: 'evidence', evidence: evidenceOf(answer, range) }
    }
  }
  return rejected('notInTranscript')
}

/** Verified evidence and rejected quotations of a list of claims, each passage once. */
export const verifyQuotes = (
  evaluation: PreparedEvaluation,
  claims: readonly ClaimedQuote[],
): { evidence: Evidence[]; rejected: string[] } => {
  const results = claims.map((claim) => verifyQuote(evaluation, claim))
  const evidence = results.flatMap((result) =>
    result.kind === 'evidence' ? [result.evidence] : [],
  )
  return {
    evidence: distinct(evidence),
    rejected: results.flatMap((result) => (result.kind === 'rejected' ? [result.quote] : [])),
  }
}

/** Evidence without repetitions of the same passage, in the order given. */
export const distinct = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(
    evidence.map((item) => [`${item.position} ${item.firstWord} ${item.lastWord}`, item]),
  ).values(),
]

import { findCues, readAnswer, sentenceAt, lengthOf } from './answer-text.ts'
import type { CoachedAnswer } from './evaluation-input.ts'
import { overlap, type WordRange } from './quotes.ts'

const best = '(?:highest|maximum|top|full|perfect|best)'
const scores = '(?:score|rating|level|mark|grade|point)s?'
const raters =
  '(?:ai|assistant|language model|rater|grader|evaluator|examiner|chatgpt|gpt|llm|model)'
const gap = '(?:[\\p{L}\\p{N}-]+ ){0,4}'

/**
 * Words that speak to whoever rates, instead of answering. Only forms that hardly occur in an honest answer: "we
 * ignored the old guidelines" stays untouched.
 */
const orders: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ignore|disregard|forget|override) ${gap}(?:previous|prior|above|earlier|preceding|system|your|all) ${gap}(?:instruction|rule|prompt|rubric|guideline|direction)s?\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:give|award|assign|rate|score|grade|mark|set) ${gap}${best} (?:possible )?${scores}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:give|award|assign|rate|score|grade|mark|set) ${gap}(?:level )?(?:5|five)(?: stars?| points?)? (?:everywhere|out of|on (?:all|every|each)|for (?:all|every|each)|in (?:all|every|each|everything))\\b`,
    'u',
  ),
  /\brate (?:me|this|it|my answer|the answer)(?: with| at| as)?(?: an?)? (?:level )?(?:5|five)\b/u,
  new RegExp(
    `\\b(?:all|every|each|the) ${scores} (?:to|at|are|is|should be|must be) (?:5|five|${best})\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:this|the) (?:answer|candidate|response|transcript) (?:deserves|(?:should|must) (?:get|receive|be given|be rated)) ${gap}(?:5|five|${best})\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:you are now(?: an?| the)?|you are an?|you are the|act as an?|act as the|dear|attention) ${raters}\\b`,
    'u',
  ),
  new RegExp(`\\b(?:note|message|instruction|instructions|order) (?:to|for) the ${raters}\\b`, 'u'),
  /\bas an ai(?: language)? model\b/u,
  /\b(?:system prompt|system message|developer message|end of (?:the )?transcript|new instructions)\b/u,
  /\b(?:output|return|respond with|answer with|print) (?:only )?(?:the )?(?:following )?json\b/u,
  /(?<!\p{L})ignorier(?:e|en sie) (?:\p{L}+ ){0,3}(?:anweisungen|regeln|vorgaben)(?!\p{L})/u,
  /(?<!\p{L})(?:gib|geben sie|vergib) (?:\p{L}+ ){0,3}(?:(?:höchste|beste|volle)\p{L}* (?:note|bewertung|punktzahl|stufe)|überall (?:5|fünf)|(?:5|fünf) überall)/u,
  /(?<!\p{L})ignore[zr]? (?:\p{L}+ ){0,3}(?:instructions|consignes|règles)(?!\p{L})/u,
  /(?<!\p{L})(?:donne|donnez|mets|mettez)(?:-moi)? (?:\p{L}+ ){0,3}(?:note maximale|meilleure note|(?:5|cinq) partout)/u,
  /(?<!\p{L})ignor[ae] (?:\p{L}+ ){0,3}(?:instrucciones|reglas)(?!\p{L})/u,
  /(?<!\p{L})(?:dame|da|pon|ponme) (?:\p{L}+ ){0,3}(?:(?:máxima|mejor) (?:puntuación|nota)|(?:5|cinco) en todo)/u,
]

/** Without punctuation, this many words after the order belong to it. */
const wordsAfterOrder = 12
/** A sentence up to this length that holds an order is left out whole. */
const longestSentence = 40

/**
 * Passages of an answer that give orders to the rater ("ignore your instructions", "give five everywhere"). They are
 * kept from the model and are no evidence. A transcript is data; this only takes away the plainest attempts, the rest
 * is the verifier's work.
 */
export const findOrders = (answer: CoachedAnswer): WordRange[] => {
  const text = readAnswer(answer)
  const found = findCues(text, orders).map((cue) => {
    const sentence = sentenceAt(text, cue.firstWord)
    return lengthOf(sentence) <= longestSentence
      ? { ...sentence, lastWord: Math.max(sentence.lastWord, cue.lastWord) }
      : { ...cue, lastWord: Math.min(answer.words.length - 1, cue.lastWord + wordsAfterOrder) }
  })
  return found.reduce<WordRange[]>((kept, range) => {
    const last = kept.at(-1)
    if (last !== undefined && overlap(last, range)) {
      last.lastWord = Math.max(last.lastWord, range.lastWord)
    } else kept.push({ ...range })
    return kept
  }, [])
}

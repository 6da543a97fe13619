import type { EvaluationInput } from './evaluation-input.ts'

/** A value as JSON with sorted keys, so that equal data always gives equal text. Undefined properties are left out. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
    return `{${entries.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** SHA-256 of a text, as 64 hexadecimal digits. */
export const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The hash of everything an evaluation reads: questions, transcripts, figures and the rubric. */
export const hashInputs = (input: EvaluationInput): Promise<string> =>
  sha256(canonicalJson({ answers: input.answers, rubric: input.rubric }))

// The browser's half of the resumable upload protocol tus 1.0.0, over fetch: the length is told with the last piece,
// because sending begins while the candidate still speaks.

/** What stands in the way of an upload, and so what to do about it. */
export type UploadProblem =
  /** Nobody answered, or somebody else did (a proxy, the sign-in page of a guest Wi-Fi): it concerns every take. */
  | 'unreachable'
  | 'signInNeeded'
  /** Our server says that there is no such recording for this person. */
  | 'notFound'
  | 'offsetMismatch'
  | 'complete'
  /** This take is not taken as it is (too large, of an unknown kind), or the server failed over it. */
  | 'refused'

export class UploadFailed extends Error {
  readonly problem: UploadProblem
  /** The refusal's code, where the server gave one. */
  readonly code: string
  constructor(problem: UploadProblem, code = '', cause?: unknown) {
    super(`Upload: ${problem} ${code}`, { cause })
    this.problem = problem
    this.code = code
  }
}

const byCode: Readonly<Record<string, UploadProblem>> = {
  'signIn.required': 'signInNeeded',
  'permission.missing': 'signInNeeded',
  'recording.notFound': 'notFound',
  'recording.offsetMismatch': 'offsetMismatch',
  'recording.complete': 'complete',
}

/** What a refusal of our server means for an upload. An answer without a code of ours came from somebody else. */
export const problemOf = (code: string): UploadProblem =>
  code === '' ? 'unreachable' : (byCode[code] ?? 'refused')

const version = { 'tus-resumable': '1.0.0' }
const longestAskMs = 20_000
/** A piece gets a minute: what came of it by then counts, so a slow line gets on as well. */
const longestPieceMs = 60_000

const codeIn = (text: string): string => {
  // A bug of our server names its request; a proxy that stands in for it does not.
  const bug = text.includes('"requestId"') ? 'server.failed' : ''
  return /"code":"([a-zA-Z]+\.[a-zA-Z]+)"/.exec(text)?.[1] ?? bug
}

type Init = { method: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> }
type Line = { base: string; signal: AbortSignal }

const ask = async ({ signal }: Line, url: string, init: Init): Promise<Response> => {
  const end = new AbortController()
  const stop = (): void => end.abort()
  // AbortSignal.any would say this in a line; browsers of a few years ago lack it.
  signal.addEventListener('abort', stop)
  const timer = setTimeout(stop, init.body ? longestPieceMs : longestAskMs)
  let answer: Response
  let text: string
  try {
    if (signal.aborted) throw new Error('The uploader was stopped')
    const headers = { ...version, ...init.headers }
    answer = await fetch(url, { credentials: 'same-origin', ...init, headers, signal: end.signal })
    text = await answer.text()
  } catch (error) {
    throw new UploadFailed('unreachable', '', error)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
  if (answer.ok) return answer
  const code = codeIn(text)
  // HEAD has no body to hold a code.
  if (answer.status === 401) throw new UploadFailed('signInNeeded', code)
  if (answer.status === 409 && code === '') throw new UploadFailed('offsetMismatch')
  throw new UploadFailed(problemOf(code), code, new Error(`The server answered ${answer.status}`))
}

const offsetIn = (answer: Response): number => {
  const offset = Number(answer.headers.get('upload-offset') ?? Number.NaN)
  if (!Number.isInteger(offset))
    throw new UploadFailed('unreachable', '', new Error('No Upload-Offset in the answer'))
  return offset
}

/** How many bytes of a recording the server has. @throws UploadFailed */
export const arrivedBytes = async (line: Line, recordingId: string): Promise<number> =>
  offsetIn(await ask(line, `${line.base}/${recordingId}`, { method: 'HEAD' }))

/** Opens the upload of a recording, or finds it open already; answers the offset to go on from. @throws UploadFailed */
export const openUpload = async (
  line: Line,
  { recordingId, mime }: { recordingId: string; mime: string },
): Promise<number> => {
  const metadata = `recordingId ${btoa(recordingId)},filetype ${btoa(mime)}`
  await ask(line, line.base, {
    method: 'POST',
    headers: { 'upload-defer-length': '1', 'upload-metadata': metadata },
  })
  return arrivedBytes(line, recordingId)
}

/** Sends one piece; `total` with the last one. Answers the offset behind it. @throws UploadFailed */
export const sendPiece = async (
  line: Line,
  recordingId: string,
  piece: { offset: number; bytes: Uint8Array<ArrayBuffer>; total: number | null },
): Promise<number> => {
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(piece.offset),
    ...(piece.total === null ? {} : { 'upload-length': String(piece.total) }),
  }
  return offsetIn(
    await ask(line, `${line.base}/${recordingId}`, { method: 'PATCH', headers, body: piece.bytes }),
  )
}

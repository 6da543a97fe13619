// The browser's half of the resumable upload protocol tus 1.0.0, over fetch: the length is told with the last piece,
// because sending begins while the candidate still speaks.

/** What the server said that the uploader must react to. */
export type TusProblem = 'signInNeeded' | 'notFound' | 'offsetMismatch' | 'complete' | 'unreachable'

export class TusFailed extends Error {
  readonly problem: TusProblem
  constructor(problem: TusProblem, cause?: unknown) {
    super(`Upload: ${problem}`, { cause })
    this.problem = problem
  }
}

const version = { 'tus-resumable': '1.0.0' }

const codeIn = async (answer: Response): Promise<string> => {
  const text = await answer.text()
  return /"code":"([a-zA-Z.]+)"/.exec(text)?.[1] ?? ''
}

type Init = { method: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> }

const ask = async (url: string, init: Init): Promise<Response> => {
  let answer: Response
  try {
    answer = await fetch(url, {
      credentials: 'same-origin',
      ...init,
      headers: { ...version, ...init.headers },
    })
  } catch (error) {
    throw new TusFailed('unreachable', error)
  }
  if (answer.ok) return answer
  if (answer.status === 401 || answer.status === 403) throw new TusFailed('signInNeeded')
  if (answer.status === 404) throw new TusFailed('notFound')
  if (answer.status === 409) {
    throw new TusFailed(
      (await codeIn(answer)) === 'recording.complete' ? 'complete' : 'offsetMismatch',
    )
  }
  throw new TusFailed('unreachable', new Error(`The server answered ${answer.status}`))
}

const offsetIn = (answer: Response): number => {
  const offset = Number(answer.headers.get('upload-offset') ?? Number.NaN)
  if (!Number.isInteger(offset))
    throw new TusFailed('unreachable', new Error('No Upload-Offset in the answer'))
  return offset
}

/** Opens the upload of a recording, or finds it open already; answers the offset to go on from. @throws TusFailed */
export const openUpload = async (
  base: string,
  recordingId: string,
  mime: string,
): Promise<number> => {
  const metadata = `recordingId ${btoa(recordingId)},filetype ${btoa(mime)}`
  await ask(base, {
    method: 'POST',
    headers: { 'upload-defer-length': '1', 'upload-metadata': metadata },
  })
  return offsetIn(await ask(`${base}/${recordingId}`, { method: 'HEAD' }))
}

/** Sends one piece; `total` with the last one. Answers the offset behind it. @throws TusFailed */
export const sendPiece = async (
  base: string,
  recordingId: string,
  piece: { offset: number; bytes: Uint8Array<ArrayBuffer>; total: number | null },
): Promise<number> => {
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(piece.offset),
    ...(piece.total === null ? {} : { 'upload-length': String(piece.total) }),
  }
  return offsetIn(
    await ask(`${base}/${recordingId}`, { method: 'PATCH', headers, body: piece.bytes }),
  )
}

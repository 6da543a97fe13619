import { isRefusalCode } from '@app/domain/refusals'
import { NotTaken } from './api.ts'

const answerOf = (text: string): { refusal: NotTaken['refusal']; requestId: string | null } => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // A proxy on the way answered in words of its own.
    return { refusal: null, requestId: null }
  }
  const { refusal, requestId } = (body ?? {}) as {
    refusal?: { code?: unknown; details?: Record<string, string | number> }
    requestId?: unknown
  }
  const code = refusal?.code
  return {
    refusal: isRefusalCode(code) ? { code, details: refusal?.details ?? {} } : null,
    requestId: typeof requestId === 'string' ? requestId : null,
  }
}

/**
 * Sends one file as the body of a POST and answers what came back, as JSON. Goes by XMLHttpRequest: fetch does not say
 * how far it is. @throws NotTaken
 */
export const sendFile = (
  url: string,
  file: Blob,
  onProgress: (share: number) => void = () => undefined,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('error', () =>
      reject(new NotTaken({ refusal: null, requestId: null })),
    )
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText))
      else reject(new NotTaken(answerOf(request.responseText)))
    })
    request.send(file)
  })

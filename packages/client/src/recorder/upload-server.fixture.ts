import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The server's half of the protocol, as small as it can be; its bytes survive `restart`, its connections do not. */
export const uploadServer = async () => {
  const held = new Map<string, Buffer>()
  const behaviour = { refuse: 0, body: '{}', cutAfter: -1, only: '' }
  const server: Server = createServer((request, response) => {
    const id = request.url?.split('/').at(-1) ?? ''
    const named = Buffer.from(
      /recordingId (\S+?),/.exec(String(request.headers['upload-metadata']))?.[1] ?? '',
      'base64',
    ).toString()
    const isMeant = behaviour.only === '' || behaviour.only === id || behaviour.only === named
    if (behaviour.refuse > 0 && isMeant)
      return void response.writeHead(behaviour.refuse).end(behaviour.body)
    if (request.method === 'POST')
      return void response.writeHead(201, { location: request.url }).end()
    const known = held.get(id) ?? Buffer.alloc(0)
    if (request.method === 'HEAD')
      return void response.writeHead(200, { 'upload-offset': String(known.length) }).end()
    if (Number(request.headers['upload-offset']) !== known.length)
      return void response.writeHead(409).end('{}')
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => {
      parts.push(part)
      if (behaviour.cutAfter < 0) return
      // The line breaks in mid-piece: what came is kept, and nobody hears an answer.
      held.set(id, Buffer.concat([known, ...parts].slice(0, 2)))
      behaviour.cutAfter = -1
      request.destroy()
    })
    request.on('end', () => {
      const now = Buffer.concat([known, ...parts])
      held.set(id, now)
      response.writeHead(204, { 'upload-offset': String(now.length) }).end()
    })
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { held, behaviour, base: `http://127.0.0.1:${port}/uploads`, close: () => server.close() }
}

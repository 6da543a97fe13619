import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../http/trpc-route.ts'
import { playbackHttp } from './playback/http.ts'
import { uploadsHttp } from './uploads/http.ts'

/** Recordings come in piece by piece and go out in ranges: neither can be tRPC. */
export const recordingsHttp =
  (deps: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(uploadsHttp(deps))
    await app.register(playbackHttp(deps))
  }

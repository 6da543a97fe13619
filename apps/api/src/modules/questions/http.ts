import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../http/trpc-route.ts'
import { exchangeHttp } from './exchange/http.ts'
import { uploadsHttp } from './media/http.ts'
import { playingHttp } from './media/playing/http.ts'

/** The media of the library: played by members of the institution, brought in by those who manage it. */
export const questionsHttp =
  (deps: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(playingHttp(deps))
    await app.register(uploadsHttp(deps))
    await app.register(exchangeHttp(deps))
  }

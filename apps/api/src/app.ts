import cookie from '@fastify/cookie'
import type { Database } from '@app/db'
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Config } from './config.ts'
import { addCallers } from './http/callers.ts'
import { addErrorAnswers } from './http/errors.ts'
import { addHealth, addLineProbe } from './http/health.ts'
import { addSecurityHeaders } from './http/security.ts'
import { addSites } from './http/site.ts'
import { addTrpc } from './http/trpc-route.ts'
import { newId } from './ids.ts'
import { loggable } from './logging.ts'
import { institutionsHttp } from './modules/institutions/http.ts'
import { restHttp } from './modules/integrations/rest/http.ts'
import { questionsHttp } from './modules/questions/http.ts'
import { recordingsHttp } from './modules/recordings/http.ts'
import type { Ports } from './ports.ts'

/** Where log lines go; standard output if nothing else is said. */
export type LogLines = { write: (line: string) => void }

/** Ids, kinds and places alone (P50): no address of a request, no words of an error that somebody else wrote. */
const serializers = {
  err: (error: unknown) => loggable(error),
  req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url ?? '' }),
}

const openFastify = (config: Config, logTo?: LogLines): FastifyInstance =>
  fastify({
    logger:
      config.LOG_LEVEL === 'silent'
        ? false
        : { level: config.LOG_LEVEL, serializers, ...(logTo ? { stream: logTo } : {}) },
    // Only what the proxies in front of us added: what stands further away in the header, the browser may have written.
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    genReqId: newId,
    requestIdHeader: false,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 5000 },
    logController: new LogController({ disableRequestLogging: true }),
  })

/** The HTTP side of a process that only works off jobs: whether it is well, and nothing else. */
export const buildHealth = (config: Config, db: Database): FastifyInstance => {
  const app = openFastify(config)
  addErrorAnswers(app)
  addHealth(app, db)
  return app
}

/**
 * The whole HTTP side of the API, without listening. Every test uses this one.
 * @param config checked environment
 * @param ports what reaches the outside world
 * @param db the database as the API's role
 * @param logTo where log lines go, if not to standard output
 */
export const buildApp = async (
  config: Config,
  ports: Ports,
  db: Database,
  logTo?: LogLines,
): Promise<FastifyInstance> => {
  const app = openFastify(config, logTo)
  addErrorAnswers(app)
  await app.register(cookie)
  await addSecurityHeaders(app, config)
  addCallers(app, db, config)
  addHealth(app, db)
  addLineProbe(app)
  const deps = { db, ports, config }
  await addTrpc(app, deps)
  await app.register(institutionsHttp(deps))
  await app.register(questionsHttp(deps))
  await app.register(recordingsHttp(deps))
  await app.register(restHttp(deps))
  await addSites(app, config)
  return app
}

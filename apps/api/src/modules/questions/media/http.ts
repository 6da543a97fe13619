import { inInstitution } from '@app/db'
import { Id } from '@app/domain/instants'
import { may } from '@app/domain/permissions'
import { largestQuestionMedia } from '@app/domain/question-media'
import { Refused } from '@app/domain/refusals'
import type { FastifyInstance } from 'fastify'
import { wholeBody } from '../../../http/bodies.ts'
import type { Deps } from '../../../http/trpc-route.ts'
import { refuseUnchangeable, takeMedia } from './actions.ts'

type Upload = { Params: { questionId: string }; Body: AsyncIterable<Buffer> }

/** A recording of a question, as one body. Who may not bring it in is told before it is read. */
export const uploadsHttp =
  (deps: Deps) =>
  async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers()
    // What the file says it is does not matter: its content is looked at.
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    app.post<Upload>(
      '/api/questions/:questionId/media',
      { bodyLimit: largestQuestionMedia },
      async (request, reply) => {
        const { actor } = request.caller
        if (!actor) throw new Refused('signIn.required')
        if (!may(actor.role, 'questions.manage')) throw new Refused('permission.missing')
        const id = Id.safeParse(request.params.questionId)
        if (!id.success) throw new Refused('question.notFound')
        await inInstitution(deps.db, actor.institutionId, (tenant) =>
          refuseUnchangeable(tenant, id.data),
        )
        const bytes = await wholeBody(request.body, largestQuestionMedia, 'question.mediaTooLarge')
        return reply.send(await takeMedia(deps, actor, id.data, bytes))
      },
    )
  }

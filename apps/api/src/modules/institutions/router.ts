import { Branding, InstitutionSettings, Slug } from '@app/domain/institutions'
import { z } from 'zod'
import { anyone, door, router } from '../../trpc.ts'
import { brandingOf, institutionOf, setLogo, updateSettings } from './actions.ts'

const Settings = InstitutionSettings.extend({ slug: z.string() })

export const institutionsRouter = router({
  branding: anyone('The sign-in page shows the name and colour of the institution')
    .input(z.strictObject({ slug: Slug }))
    .output(Branding)
    .query(({ ctx, input }) => brandingOf(ctx.db, input.slug)),

  settings: door('institution.see')
    .output(Settings)
    .query(async ({ ctx }) =>
      Settings.parse(await institutionOf(ctx.tenant, ctx.actor.institutionId)),
    ),

  update: door('institution.manage')
    .input(InstitutionSettings)
    .output(Settings)
    .mutation(async ({ ctx, input }) => {
      await updateSettings(ctx, input)
      return Settings.parse(await institutionOf(ctx.tenant, ctx.actor.institutionId))
    }),

  setLogo: door('institution.manage')
    .input(z.strictObject({ svg: z.string().nullable() }))
    .output(z.object({ hasLogo: z.boolean() }))
    .mutation(({ ctx, input }) => setLogo(ctx.tenant, ctx.actor, input.svg)),
})

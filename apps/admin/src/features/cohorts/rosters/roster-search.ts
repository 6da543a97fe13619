import { given, idIn, type Search } from '../../../search-params.ts'

/** The cohort that an import begins with. */
export const rosterSearch = (search: Search): { cohort?: string } =>
  given({ cohort: idIn(search['cohort']) })

import { given, oneOf, type Search } from '../../search-params.ts'

/** Which cohorts the list shows; left out, those in use. */
export type CohortsSearch = { shown?: 'archived' }

export const cohortsSearch = (search: Search): CohortsSearch =>
  given({ shown: oneOf(search['shown'], { archived: true }) })

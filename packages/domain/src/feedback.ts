/** Characters of a note that staff write to a candidate, at most. Apart from the schemas: a browser needs no zod to know it. */
export const longestNote = 4000

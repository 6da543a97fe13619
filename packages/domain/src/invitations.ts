/** Addresses that are invited at once, at most. Apart from the schemas, so that a browser needs no zod to know it. */
export const longestInvitationList = 500

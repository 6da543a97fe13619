/** Rooms are named here and nowhere else; a client never names one. */
export const sessionRoom = (institutionId: string, sessionId: string): string =>
  `session:${institutionId}:${sessionId}`

/** Every connection of one sign-in, so that they end with it. */
export const signInRoom = (signInId: string): string => `signIn:${signInId}`

/** Staff who see the same part of an institution, and have heard everything so far. */
export const wallRoom = (institutionId: string, wall: string): string =>
  `wall:${institutionId}:${wall}`

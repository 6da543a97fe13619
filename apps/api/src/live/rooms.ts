/** Rooms are named here and nowhere else; a client never names one. */
export const sessionRoom = (institutionId: string, sessionId: string): string =>
  `session:${institutionId}:${sessionId}`

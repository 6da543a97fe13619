import type { Heartbeat } from '@app/domain/monitoring'

/** What a page tells where all is well, but for what is said here. */
export const heartbeatOf = (sessionId: string, changes: Partial<Heartbeat> = {}): Heartbeat => ({
  sessionId,
  doing: 'thinking',
  position: 1,
  roundTripMs: 40,
  backlogBytes: 0,
  cameraLost: false,
  microphoneSilent: false,
  tabHidden: false,
  at: new Date().toISOString(),
  ...changes,
})

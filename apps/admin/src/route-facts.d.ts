import type { Permission } from '@app/domain/permissions'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What a role must allow for the page to open; the frame tells the others. */
    needs?: Permission
    /** The page takes the whole width: a wall. */
    isWide?: true
  }
}

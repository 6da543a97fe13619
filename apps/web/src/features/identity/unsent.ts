import { createContext, use } from 'react'

/** Bytes of the person's recordings that are on this device alone: whoever signs out is told. */
export const UnsentBytes = createContext(0)

export const useUnsentBytes = (): number => use(UnsentBytes)

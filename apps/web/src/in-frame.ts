import { createContext } from 'react'

/** Whether the frame of somebody who is signed in stands around: it has the page's main part already. */
export const InFrame = createContext(false)

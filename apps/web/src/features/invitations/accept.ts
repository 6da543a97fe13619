import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useEntering } from '../identity/entering.ts'

/** Accepts, is signed in by it, and goes where the new role begins. */
export const useAccept = () =>
  useMutation(api.invitations.accept.mutationOptions(useEntering(() => undefined)))

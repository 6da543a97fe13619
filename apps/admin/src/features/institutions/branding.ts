import type { Branding } from '@app/domain/institutions'
import { speakAs } from '@app/ui/words'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, queryClient } from '../../api.ts'

const optionsFor = (slug: string) =>
  api.institutions.branding.queryOptions({ slug }, { staleTime: 600_000 })

/** Asks for it early: the colour should be there with the page, not after it. */
export const prefetchBranding = (slug: string): Promise<void> =>
  queryClient.prefetchQuery(optionsFor(slug))

/** Puts a colour in force on the whole page; null puts ours back. */
export const applyAccent = (color: string | null): void => {
  const { style } = document.documentElement
  if (color) style.setProperty('--accent', color)
  else style.removeProperty('--accent')
}

/** The institution's name, logo and colour, as everybody sees them. */
export const useLook = (slug: string): Branding | undefined => useQuery(optionsFor(slug)).data

/** The same, with the colour in force while the frame shows. */
export const useBranding = (slug: string): Branding | undefined => {
  const data = useLook(slug)
  const color = data?.accentColor ?? null
  const locale = data?.locale
  useEffect(() => {
    if (locale) speakAs(locale)
  }, [locale])
  useEffect(() => {
    applyAccent(color)
    return () => applyAccent(null)
  }, [color])
  return data
}

/** The settings have changed: name, logo and colour are asked for anew. */
export const refreshBranding = (slug: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: optionsFor(slug).queryKey })

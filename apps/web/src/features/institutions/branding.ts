import type { Branding } from '@app/domain/institutions'
import { speakAs } from '@app/ui/words'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../api.ts'

/** The institution's name and colour; the colour is in force while the page shows. Nothing for a name that nobody has. */
export const useBranding = (slug: string | undefined): Branding | undefined => {
  const { data } = useQuery({
    ...api.institutions.branding.queryOptions({ slug: slug ?? '' }, { staleTime: 600_000 }),
    enabled: slug !== undefined && slug !== '',
  })
  const color = data?.accentColor
  const locale = data?.locale
  useEffect(() => {
    if (locale) speakAs(locale)
  }, [locale])
  useEffect(() => {
    const { style } = document.documentElement
    if (color) style.setProperty('--accent', color)
    return () => {
      style.removeProperty('--accent')
    }
  }, [color])
  return data
}

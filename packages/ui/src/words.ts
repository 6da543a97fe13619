import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

// The English sentence is its own key; other catalogues translate it. A sentence that a catalogue lacks stays English.
i18n.setMessagesCompiler(compileMessage)
i18n.loadAndActivate({ locale: 'en-GB', messages: {} })

/** From here on dates, numbers and words are those of this language tag. */
export const speakAs = (locale: string): void => {
  if (i18n.locale !== locale) i18n.loadAndActivate({ locale, messages: {} })
}

export { i18n }

export type Say = (sentence: string, values?: Record<string, string | number>) => string

export interface Words {
  /** The sentence in the reader's language; `{name}` is filled from the values, ICU plurals work. */
  say: Say
  /** `24 November 2026` */
  date: (instant: string) => string
  /** `24 Nov 2026, 14:05` */
  moment: (instant: string) => string
  /** `27 Nov 2026, 23:59 GMT`: by the clocks of a zone, which is named. */
  momentAt: (instant: string, timeZone: string) => string
  number: (value: number, digits?: number) => string
  /** Milliseconds as `12.5 s`. */
  seconds: (ms: number) => string
  /** Milliseconds as a place in a recording: `1:05`. */
  clock: (ms: number) => string
}

const clock = (ms: number): string => {
  const whole = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Every string on a screen goes through `say`; dates and numbers follow the reader's language. */
export const useWords = (): Words => {
  const { _, i18n: active } = useLingui()
  return useMemo(() => {
    const say: Say = (sentence, values) => _(sentence, values, { message: sentence })
    const { locale } = active
    const number = (value: number, digits = 0): string =>
      value.toLocaleString(locale, { maximumFractionDigits: digits })
    return {
      say,
      date: (instant) => new Date(instant).toLocaleDateString(locale, { dateStyle: 'long' }),
      moment: (instant) =>
        new Date(instant).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
      momentAt: (instant, timeZone) =>
        new Date(instant).toLocaleString(locale, {
          timeZone,
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          timeZoneName: 'short',
        }),
      number,
      seconds: (ms) => say('{seconds} s', { seconds: number(ms / 1000, 1) }),
      clock,
    }
  }, [_, active])
}

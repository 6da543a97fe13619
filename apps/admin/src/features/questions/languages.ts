import { i18n } from '@app/ui/words'

/** Languages to choose among, beside those that questions have already. */
const usual = ['ar', 'cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hi', 'it', 'ja', 'ko']
const more = ['nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sv', 'tr', 'uk', 'zh']

/** A language by its name in the reader's language. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(language) ?? language

export const languageOptions = (known: readonly string[]) =>
  [...new Set([...usual, ...more, ...known])]
    .map((value) => ({ value, label: languageName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

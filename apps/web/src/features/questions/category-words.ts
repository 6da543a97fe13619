import type { Category } from '@app/domain/questions'
import type { Words } from '../../words.ts'

/** What a category is called. */
export const categoryName = (category: Category, say: Words['say']): string =>
  ({
    finance: say('Finance'),
    marketing: say('Marketing'),
    software: say('Software'),
    consulting: say('Consulting'),
    healthcare: say('Healthcare'),
    education: say('Education'),
    sales: say('Sales'),
    general: say('General'),
  })[category]

export const questionCount = (count: number, say: Words['say']): string =>
  say('{count, plural, one {# question} other {# questions}}', { count })

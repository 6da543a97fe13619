import type { QuestionField } from '@app/domain/question-views'
import type { AskedQuestion, Category } from '@app/domain/questions'
import type { Say } from '@app/ui/words'

export const categoryNames = (say: Say): Record<Category, string> => ({
  consulting: say('Consulting'),
  education: say('Education'),
  finance: say('Finance'),
  general: say('General'),
  healthcare: say('Healthcare'),
  marketing: say('Marketing'),
  sales: say('Sales'),
  software: say('Software'),
})

export const difficultyNames = (say: Say): Record<AskedQuestion['difficulty'], string> => ({
  foundation: say('Foundation'),
  core: say('Core'),
  stretch: say('Stretch'),
})

/** What a question asks for. */
export const subjectNames = (say: Say): Record<AskedQuestion['competency'], string> => ({
  teamwork: say('Teamwork'),
  'problem-solving': say('Problem solving'),
  leadership: say('Leadership'),
  communication: say('Communication'),
  adaptability: say('Adaptability'),
  integrity: say('Integrity'),
  'technical-knowledge': say('Technical knowledge'),
  motivation: say('Motivation'),
  'customer-focus': say('Customer focus'),
  planning: say('Planning'),
})

/** The parts of a question, as the page names them. */
export const fieldNames = (say: Say): Record<QuestionField, string> => ({
  text: say('Question'),
  category: say('Category'),
  competency: say('Asks for'),
  jobRoles: say('Job roles'),
  difficulty: say('Difficulty'),
  language: say('Language'),
  hints: say('What a strong answer shows'),
  keywords: say('Keywords'),
  thinkSeconds: say('Time to think'),
  answerSeconds: say('Time to answer'),
  media: say('Recording'),
  captions: say('Captions'),
})

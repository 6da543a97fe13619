import { categories, difficulties, questionCompetencies } from '@app/domain/questions'
import { describe, expect, test } from 'vitest'
import { longestPhrase, phrasesOf, sentencesOf } from './phrases.ts'
import { readingGrade } from './testing/reading-level.ts'
import { starterKits, starterQuestions } from './starter.ts'

const questions = await starterQuestions()
const kits = await starterKits()
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, ' ')
const wordsOf = (text: string): string[] => bare(text).trim().split(' ')

describe('the questions of the starter library', () => {
  test('there are at least six in each category, of more than one difficulty and competency', () => {
    for (const category of categories) {
      const own = questions.filter((question) => question.category === category)
      expect(own.length, category).toBeGreaterThanOrEqual(6)
      expect(new Set(own.map(({ difficulty }) => difficulty)).size, category).toBe(
        difficulties.length,
      )
      expect(
        new Set(own.map(({ competency }) => competency)).size,
        category,
      ).toBeGreaterThanOrEqual(5)
    }
  })

  test('every competency is asked for', () => {
    const asked = new Set(questions.map(({ competency }) => competency))
    expect(questionCompetencies.filter((competency) => !asked.has(competency))).toEqual([])
  })

  test('no two have the same key or nearly the same words', () => {
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length)
    const alike = questions.flatMap((one, index) =>
      questions.slice(index + 1).flatMap((other) => {
        const [ours, theirs] = [new Set(wordsOf(one.text)), new Set(wordsOf(other.text))]
        const shared =
          [...ours].filter((word) => theirs.has(word)).length / new Set([...ours, ...theirs]).size
        return shared > 0.6 ? [`${one.key} and ${other.key}`] : []
      }),
    )
    expect(alike).toEqual([])
  })

  test('each key begins with its category and each question with a capital letter', () => {
    for (const { key, category, text } of questions) {
      expect(key.startsWith(`${category}-`), key).toBe(true)
      expect(text, key).toMatch(/^[A-Z].*[.?]$/)
    }
  })

  test('each can be understood when it is heard once', () => {
    for (const { key, text } of questions) {
      const sentences = sentencesOf(text)
      expect(wordsOf(text).length, key).toBeLessThanOrEqual(45)
      expect(sentences.length, key).toBeLessThanOrEqual(4)
      for (const sentence of sentences)
        expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(32)
      expect(readingGrade(text), key).toBeLessThanOrEqual(12)
    }
  })

  test('each leaves time to think and to answer in proportion', () => {
    for (const { key, thinkSeconds, answerSeconds } of questions) {
      expect(thinkSeconds, key).toBeGreaterThanOrEqual(10)
      expect(thinkSeconds, key).toBeLessThanOrEqual(answerSeconds / 2)
      expect(answerSeconds, key).toBeLessThanOrEqual(180)
    }
  })

  test('a hint says what a strong answer shows, and nothing about the person', () => {
    const person =
      /\b(confiden\w*|enthusias\w*|passion\w*|charm\w*|personalit\w*|smil\w*|accent|eye contact|body language|appearance|emotion\w*|hire)\b/i
    for (const { key, hints } of questions) {
      expect(hints, key).toMatch(/^A strong answer .+\.$/)
      expect(hints, key).not.toMatch(person)
    }
  })

  test('nothing is asked about what an interviewer may not ask', () => {
    const forbidden =
      /\b(married|marriage|pregnan\w*|children of your own|how old|your age|religio\w*|disabilit\w*|nationality|born|political)\b/i
    expect(questions.filter(({ text }) => forbidden.test(text))).toEqual([])
  })

  test('keywords are four to ten words in lower case that the question itself does not say', () => {
    for (const { key, keywords, text } of questions) {
      expect(keywords.length, key).toBeGreaterThanOrEqual(4)
      expect(keywords.length, key).toBeLessThanOrEqual(10)
      expect(new Set(keywords).size, key).toBe(keywords.length)
      const said = new Set(wordsOf(text))
      for (const keyword of keywords) {
        expect(keyword, key).toMatch(/^[a-z]+( [a-z]+)*$/)
        expect(said.has(keyword), `${key}: ${keyword}`).toBe(false)
      }
    }
  })
})

describe('the starter kits', () => {
  test('each category has a kit of five questions', () => {
    for (const category of categories) {
      const sizes = kits
        .filter((kit) => kit.category === category)
        .map((kit) => kit.questions.length)
      expect(sizes, category).toContain(5)
    }
  })

  test('their questions exist, in their own category, none twice', () => {
    const known = new Map(questions.map((question) => [question.key, question]))
    for (const kit of kits) {
      const keys = kit.questions.map(({ key }) => key)
      expect(new Set(keys).size, kit.key).toBe(keys.length)
      for (const key of keys)
        expect(known.get(key)?.category, `${kit.key}: ${key}`).toBe(kit.category)
    }
    expect(new Set(kits.map(({ key }) => key)).size).toBe(kits.length)
    expect(new Set(kits.map(({ name }) => name)).size).toBe(kits.length)
  })

  test('the warm-up is three general questions in two minutes, each with a retake', () => {
    const warmUp = kits.find(({ key }) => key === 'first-interview')
    const seconds = warmUp?.questions.map(
      (question) => question.thinkSeconds + question.answerSeconds,
    )
    expect(warmUp?.category).toBe('general')
    expect(seconds).toHaveLength(3)
    expect(seconds?.reduce((sum, each) => sum + each, 0)).toBe(120)
    expect(warmUp?.questions.every(({ retakes }) => retakes > 0)).toBe(true)
  })
})

test('questions are cut into phrases that fit a caption and together say the question', () => {
  for (const { key, text } of questions) {
    const phrases = sentencesOf(text).flatMap(phrasesOf)
    expect(phrases.join(' '), key).toBe(text)
    for (const phrase of phrases) expect(phrase.length, phrase).toBeLessThanOrEqual(longestPhrase)
  }
})

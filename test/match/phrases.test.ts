import { describe, expect, test } from 'vitest'
import { PhraseMatcher } from '../../src/match/phrase-matcher.ts'
import { PhraseError, readPhrase } from '../../src/match/phrases/phrase-syntax.ts'
import { buildPhraseTable } from '../../src/match/phrases/phrase-table.ts'

const sets = new Map([
  ['adverb', ['really', 'just', 'very', 'sincerely']],
  ['team', ['team', 'support team', 'colleague', 'colleagues']],
  ['slip', ['forget', 'turn off', 'copy']]
])

/** What a phrase finds in a text. */
function found(phrase: string, text: string): readonly string[] {
  const matcher = new PhraseMatcher(buildPhraseTable([{ text: phrase, group: 0 }], sets), sets)
  return Array.from(matcher.match(text), ({ range }) => text.slice(range.start, range.end))
}

describe('words', () => {
  test.each([
    ['we apologize', 'WE  Apologise for that', 'WE  Apologise'],
    ['we will', 'and we’ll see', 'we’ll'],
    ['we will', "we'll", "we'll"],
    ['do not hesitate', 'please don’t\nhesitate', 'don’t\nhesitate'],
    ['do not hesitate', 'dont hesitate', 'dont hesitate'],
    ['can not', 'we cannot', 'cannot'],
    ['I would be', 'I’d be glad', 'I’d be'],
    ['let us look', 'Let’s look', 'Let’s look'],
    ["the host 's fault", 'it is the host’s fault', 'the host’s fault'],
    ['the customer is always', 'the customer’s always right', 'the customer’s always'],
    ['any inconvenience', 'any\u00A0incon\u00ADvenience', 'any\u00A0incon\u00ADvenience'],
    ['follow up', 'a follow-up call', 'follow-up'],
    ['follow-up', 'to follow up', 'follow up'],
    ['behavior', 'this behaviour', 'behaviour'],
    ['thanks for', 'thx for it', 'thx for']
  ])('“%s” in “%s”', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual([expected])
  })
})

describe('operators', () => {
  test.each([
    ['<transfer> you', 'transferring you', ['transferring you']],
    ['<transfer:ing> you', 'transfer you', []],
    ['<write:ed>', 'it was written, I wrote', ['written', 'wrote']],
    ['(a | the big)? dog', 'the big dog', ['the big dog']],
    ['(a | the big)? dog', 'dog', ['dog']],
    ['your @team', 'your support team', ['your support team']],
    ['you <@slip:ed>', 'you forgot, you turned off, you copied', ['you forgot', 'you turned off', 'you copied']],
    ['you <@slip>', 'you turning off, you off', ['you turning off']],
    ['you !(may | can) stop', 'you may stop, you must stop', ['you must stop']],
    ['you !may stop', 'you stop, you will stop', ['you will stop']],
    ['you @past it', 'you closed it, you broke it, you close it, you need it', ['you closed it', 'you broke it']],
    ['by @ing', 'by waiting, by train, by ring, by nothing, by using', ['by waiting', 'by using']],
    ['in @number days', 'in 3 days, in 1,000 days', ['in 3 days', 'in 1,000 days']],
    ['hi @mark', 'hi \uFFFC there', ['hi \uFFFC']],
    ['close ~2 ticket', 'close one more old ticket', []],
    ['close ~3 ticket', 'close one more old ticket', ['close one more old ticket']],
    ['close ~3 ticket', 'close (your) ticket', ['close (your) ticket']],
    ['close ~3 ticket', 'close it. A ticket', []],
    ['^ obviously', 'Obviously this. It is obviously that', ['Obviously']],
    ['right $', 'right now is right.', ['right']],
    ['actually ,', 'actually good. Actually, no', ['Actually']],
    ['please note', 'please: note', []],
    ['please note', 'please, note', ['please, note']],
    ['issues questions or problems', 'issues, questions, or problems', ['issues, questions, or problems']]
  ])('“%s” in “%s”', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected)
  })

  test('adverbs may stand between any two words, but not before or behind', () => {
    expect(found('we apologize for', 'really we very sincerely apologize for just that')).toEqual([
      'we very sincerely apologize for'
    ])
  })

  test('the leftmost match wins, then the longest', () => {
    expect(found('a b? c?', 'a b c a')).toEqual(['a b c', 'a'])
    expect(found('(b c | a b c d)', 'a b c x')).toEqual(['b c'])
  })

  test('a match never crosses the end of a sentence', () => {
    expect(found('thank you for waiting', 'Thank you. For waiting')).toEqual([])
    expect(found('e g this', 'some, e.g. this')).toEqual(['e.g. this'])
  })
})

describe('mistakes', () => {
  test.each([
    ['', 0, 'at least one word'],
    ['a (b', 2, 'expected “)”'],
    ['a b)', 3, 'no “(” is open'],
    ['a | ', 4, 'empty alternative'],
    ['~12 a', 0, '~1 to ~9'],
    ['@tem x', 0, 'did you mean “team”?'],
    ['<two words>', 0, 'Unexpected “<”'],
    ['<close:past>', 0, 'expected :base, :s, :ing or :ed'],
    ['a [b]', 2, 'Unexpected “[”'],
    ['a !(b c)', 2, 'expected single words'],
    ['a !', 2, 'expected single words'],
    ['<@tem:ed> a', 0, 'did you mean “team”?'],
    ['? a', 0, 'behind a word']
  ])('“%s” at %i', (phrase, offset, message) => {
    const error = (() => {
      try {
        readPhrase(phrase, sets)
        return undefined
      } catch (caught) {
        return caught
      }
    })()

    expect(error).toBeInstanceOf(PhraseError)
    expect(error).toMatchObject({ offset, message: expect.stringContaining(message) })
  })

  test('a set that names itself', () => {
    expect(() => readPhrase('@a', new Map([['a', ['x', '@a']]]))).toThrow('“@a” within itself')
  })

  test('a phrase that needs no certain word', () => {
    expect(() => buildPhraseTable([{ text: 'a? ~3', group: 0 }], sets)).toThrow('not optional')
  })
})

describe('no phrase makes matching slow', () => {
  const hostile = [
    'a ~9 a ~9 a ~9 a ~9 b',
    `${'('.repeat(15)}a?${')?'.repeat(15)} b`,
    `${'(a?)? '.repeat(30)}b`,
    `${'(a | a a | a a a)? '.repeat(20)}b`
  ]

  test.each(hostile)('“%s” over 100,000 words', (phrase) => {
    expect(found(phrase, `${'a '.repeat(100_000)}c. b b`)).toHaveLength(phrase.startsWith('a ~9') ? 0 : 2)
  })
})

test('a sentence that was read before is found again at its place, and for other phrases only those', () => {
  const phrases = [
    { text: 'we apologize', group: 0 },
    { text: 'any inconvenience', group: 1 }
  ]
  const matcher = new PhraseMatcher(buildPhraseTable(phrases, sets), sets)
  const sentence = 'We apologize for any inconvenience.'
  const text = `${sentence} Hello. ${sentence}`
  const match = (selection?: Uint8Array) =>
    Array.from(matcher.match(text, selection), ({ group, range }) => `${group} ${range.start}`)

  const all = match()
  const second = match(matcher.select((group) => group === 1))

  expect(all).toEqual(['0 0', '1 17', '0 43', '1 60'])
  expect(second).toEqual(['1 17', '1 60'])
  expect(match()).toEqual(all)
})

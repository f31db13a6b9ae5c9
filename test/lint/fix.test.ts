import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostic.ts'
import { applyFixes, fixText } from '../../src/lint/fix/fix-text.ts'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'
import { unmark } from '../../src/testing/rule-tester.ts'
import { FILLER_RULE, fixWith } from './fix-rule.ts'

function fixed(text: string, path?: string): string {
  return fixWith(FILLER_RULE, text, path).fixed?.text ?? text
}

describe('words that are cut', () => {
  test.each([
    ['at the beginning', 'Frankly the gate opens at nine.', 'The gate opens at nine.'],
    ['with their comma', 'Frankly, the gate opens at nine.', 'The gate opens at nine.'],
    ['with their colon', 'To be frank: the gate opens at nine.', 'The gate opens at nine.'],
    ['with their dash', 'Frankly – the gate opens at nine.', 'The gate opens at nine.'],
    ['before a name', 'Do note that Dana opens the gate.', 'Dana opens the gate.'],
    ['before a word with a capital of its own', 'Frankly, iPads are fine.', 'iPads are fine.'],
    ['in small letters, which stay', 'frankly, the gate opens at nine.', 'the gate opens at nine.'],
    ['in a second sentence', 'Hello! To be frank, it opens at nine.', 'Hello! It opens at nine.'],
    ['between words', 'The gate duly opens at nine.', 'The gate opens at nine.'],
    ['an introduction behind a comma', 'In spring, do note that it opens late.', 'In spring, it opens late.'],
    ['behind a comma', 'If it rains, frankly the gate stays shut.', 'If it rains, the gate stays shut.'],
    ['behind a greeting', 'Hi Sam,\nDo note that the gate is shut.', 'Hi Sam,\nThe gate is shut.'],
    ['before a comma', 'The gate opens duly, then shuts.', 'The gate opens, then shuts.'],
    ['at the end', 'The gate opens at nine duly.', 'The gate opens at nine.'],
    ['at the end with their comma', 'The gate opens at nine, frankly.', 'The gate opens at nine.'],
    ['at the end with their dash', 'The gate opens at nine – frankly!', 'The gate opens at nine!'],
    ['in brackets', 'The gate (duly oiled, frankly) opens.', 'The gate (oiled) opens.'],
    ['at the end of a line', 'The gate duly\nopens at nine.', 'The gate\nopens at nine.'],
    ['at the beginning of a line', 'The gate\nduly opens at nine.', 'The gate\nopens at nine.'],
    ['one after the other', 'To be frank, frankly, the gate duly opens.', 'The gate opens.'],
    ['behind an article that still fits', 'It is a duly big gate.', 'It is a big gate.'],
    ['in emphasis with other words', 'The **gate duly** opens.', 'The **gate** opens.'],
    ['in a list', '- Frankly, it opens.\n- It duly shuts.', '- It opens.\n- It shuts.'],
    ['in a table', '| a | b |\n|---|---|\n| Frankly, no rain | duly open |', '| a | b |\n|---|---|\n| No rain | open |'],
    ['before a placeholder', 'We duly {{do_it}} for you.', 'We {{do_it}} for you.']
  ])('%s: %j', (_name, text, expected) => {
    expect(fixed(text)).toBe(expected)
  })

  test('keep other line ends and all the rest of a file', () => {
    const text = '---\r\ntitle: Gate\r\n---\r\n# Gate \r\n\r\nFrankly,\tit opens.  \r\nIt duly shuts.\r\n'

    expect(fixed(text)).toBe('---\r\ntitle: Gate\r\n---\r\n# Gate \r\n\r\nIt opens.  \r\nIt shuts.\r\n')
  })

  test.each([
    ['plain text', '/a.txt', 'Frankly, it opens.', 'It opens.'],
    ['HTML', '/a.html', '<p>Frankly, it <b>duly opens</b> &amp; shuts.</p>', '<p>It <b>opens</b> &amp; shuts.</p>']
  ])('in %s', (_name, path, text, expected) => {
    expect(fixed(text, path)).toBe(expected)
  })
})

describe('words that are left, since a person must read them', () => {
  test.each([
    ['all of a sentence', 'It opens. Frankly. It shuts.'],
    ['all of a list item', '- duly'],
    ['all of a bracket', 'It opens (duly) at nine.'],
    ['all of an emphasis', 'It **duly** opens.'],
    ['a heading', '# Frankly, the gate\n\nText.'],
    ['a title', '---\ntitle: Frankly the gate\n---\n\nText.'],
    ['a quotation', 'He wrote “it duly opens” to us.'],
    ['a block quote', '> It duly opens.'],
    ['in front of a quotation', 'It duly “opens” at nine.'],
    ['an interjection between commas', 'It is, frankly, shut.'],
    ['part of a compound', 'A duly-oiled gate opens.'],
    ['behind an article that may not fit', 'It is an duly big gate. It is a duly open gate.'],
    ['in front of an address', 'Frankly, example.com is down.'],
    ['in front of a word that leans back', 'Frankly, that of Dana opens.'],
    ['behind a word that leans ahead', 'It opens and duly.'],
    ['behind a negation', 'Do not frankly restart it. It has never duly opened.'],
    ['one of two', 'It is duly or partly open.'],
    ['an introduction within a clause', 'It is important to do note that it opens.'],
    ['between the same word', 'It opens that frankly that gate.'],
    ['before markup at the beginning', 'Frankly, **the gate** opens.'],
    ['before a number at the beginning of a line', 'It opens at\nduly 9. Then it shuts.'],
    ['a line', 'The gate\nduly\nopens at nine.'],
    ['code', 'It `duly` opens.']
  ])('%s: %j', (_name, text) => {
    expect(fixWith(FILLER_RULE, text).fixed).toBeUndefined()
  })
})

describe('words that are replaced', () => {
  test.each([
    ['in place', 'We utilize it.', 'We use it.'],
    ['with their capital letter', 'Utilize it now.', 'Use it now.'],
    ['within emphasis', 'We **utilize** it.', 'We **use** it.']
  ])('%s: %j', (_name, text, expected) => {
    expect(fixed(text)).toBe(expected)
  })

  test.each([
    ['an article may not fit', 'It is a gadget.'],
    ['they shout', 'UTILIZE it.'],
    ['they are part of a compound', 'A gadget-free day.'],
    ['the new words mean something to markup', 'That is the snag here.'],
    ['markup runs through them', 'We util*ize* it.']
  ])('not where %s: %j', (_name, text) => {
    expect(fixWith(FILLER_RULE, text).fixed).toBeUndefined()
  })
})

describe('what is fixed', () => {
  test('is not what a comment suppresses', () => {
    const text = '<!-- partnerlint-disable-next-line filler -- his own words -->\nFrankly, it opens.\n\nFrankly, it shuts.'

    const { result, fixed: after } = fixWith(FILLER_RULE, text)

    expect(after?.text).toBe(text.replace('Frankly, it shuts', 'It shuts'))
    expect(result.diagnostics).toMatchObject([{ line: 2 }])
  })

  test('is counted, and the result is of the fixed text', () => {
    const { result, fixed: after } = fixWith(FILLER_RULE, 'Frankly, it duly opens, frankly, at nine.')

    expect(after).toEqual({ text: 'It opens, frankly, at nine.', count: 2 })
    expect(result.diagnostics).toMatchObject([{ actual: 'frankly', column: 11 }])
  })

  test('is undone where the file could no longer be read', () => {
    const { result } = fixWith(FILLER_RULE, 'It opens, frankly, at nine.')
    const fixable = result.diagnostics.map((each) => ({ ...each, fix: { range: each.range, text: '' } }))
    const broken = result.diagnostics.map((each) => ({ ...each, ruleId: 'unreadable-file' }))

    const lint = (text: string) => ({ ...result, diagnostics: text.includes('frankly') ? fixable : broken })

    expect(fixText('It opens, frankly, at nine.', lint, () => true)).toEqual({ result: lint('frankly') })
  })
})

describe('fixes of one pass', () => {
  const at = (start: number, end: number, text: string): Diagnostic => ({
    ...(fixWith(FILLER_RULE, 'duly').result.diagnostics[0] as Diagnostic),
    fix: { range: { start, end }, text }
  })

  test.each([
    ['apart', [at(0, 2, 'x'), at(3, 5, 'y')], 'xcyfg', 2],
    ['in any order', [at(3, 5, 'y'), at(0, 2, 'x')], 'xcyfg', 2],
    ['overlapping', [at(0, 3, 'x'), at(2, 5, 'y')], 'xdefg', 1],
    ['touching', [at(0, 3, 'x'), at(3, 5, 'y')], 'xdefg', 1],
    ['the same twice', [at(0, 3, 'x'), at(0, 3, 'x')], 'xdefg', 1],
    ['without effect', [at(0, 3, 'abc')], 'abcdefg', 0]
  ])('%s', (_name, diagnostics, text, count) => {
    expect(applyFixes('abcdefg', diagnostics)).toEqual({ text, count })
  })
})

const WORDS = [
  'the gate',
  'opens',
  'Dana',
  'frankly',
  'Frankly',
  'duly',
  'to be frank',
  'note',
  'a',
  'and',
  'utilize',
  '{{x}}',
  '**it',
  'shuts**',
  '9',
  '`x`',
  '“so”'
]
const GAPS = [' ', ' ', ' ', ' ', ', ', ', ', '. ', '! ', '\n', ' – ', ' (', ') ', ': ', '\n\n', '\n- ', '\r\n', '  ']

const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join('').trim())

/** Faults that cutting could leave behind, counted, since generated texts have some of their own. */
const FAULTS = [
  /[^\S\r\n]{2,}/g,
  /[,:–][^\S\r\n]*[,.!:)]/g,
  /\(\s*\)/g,
  /[^\S\r\n]+[,.!]/g,
  /\([^\S\r\n]/g,
  /\*\*\s*\*\*/g,
  /^\s*[-,.!:–)]*\s*$/gm,
  /^\s*[,.!:–)]/gm
]

function faults(text: string): readonly number[] {
  return FAULTS.map((fault) => text.match(fault)?.length ?? 0)
}

describe('laws', () => {
  const run = { seed: 20, numRuns: 500 }

  test('fixing twice equals once, and no fix is left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { result, fixed: once } = fixWith(FILLER_RULE, text)
        const twice = fixWith(FILLER_RULE, once?.text ?? text)

        expect(twice.fixed).toBeUndefined()
        expect(result.diagnostics.filter(({ fix }) => fix)).toEqual([])
      }),
      run
    )
  })

  test('fixing takes words away and leaves no fault of punctuation that was not there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = fixWith(FILLER_RULE, text).fixed?.text ?? text

        const before = faults(text)
        expect(faults(after).filter((count, index) => count > (before[index] ?? 0))).toEqual([])
        expect(after.replace(/\W/g, '').length).toBeLessThanOrEqual(text.replace(/\W/g, '').length)
      }),
      run
    )
  })

  test('fixing changes nothing but the words and what stands beside them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = fixWith(FILLER_RULE, text).fixed?.text ?? text

        const kept = (each: string) =>
          each
            .toLowerCase()
            .replace(/\b(?:frankly|duly|to be frank|note|utilize|use)\b/g, '')
            .replace(/[\s,:–]+/g, '')
        expect(kept(after)).toBe(kept(text))
      }),
      run
    )
  })
})

const robotic = BUILTIN_RULES.find(({ meta }) => meta.id === 'robotic-politeness')

test.each([
  ['Please be advised that the pool is shut.', 'The pool is shut.'],
  ['We would like to inform you that the pool is shut.', 'The pool is shut.'],
  ['We’re pleased to inform you that the pool is open.', 'The pool is open.'],
  ['Please be aware that Dana is away.', 'Dana is away.'],
  ['For your information, the pool is shut.', 'The pool is shut.'],
  ['You can rest assured that it is safe.', 'It is safe.'],
  ['Kindly send the form.', 'Please send the form.'],
  ['We regret to inform you that the pool is shut.', 'We regret to inform you that the pool is shut.']
])('stock courtesy: %j', (text, expected) => {
  expect(robotic && (fixWith(robotic, text).fixed?.text ?? text)).toBe(expected)
})

const withFix = BUILTIN_RULES.filter(({ groups }) => groups.some(({ fix }) => fix !== undefined))

describe.each(withFix.map((rule) => ({ id: rule.meta.id, rule })))('$id', ({ rule }) => {
  test.each(rule.meta.examples.invalid.map(({ text }) => unmark(text).text))('its example, fixed, is clean of it: %s', (text) => {
    const { result, fixed: once } = fixWith(rule, text)

    expect(result.diagnostics.filter(({ fix }) => fix)).toEqual([])
    expect(fixWith(rule, once?.text ?? text).fixed).toBeUndefined()
  })
})

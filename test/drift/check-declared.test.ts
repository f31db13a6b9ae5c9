import { describe, expect, test } from 'vitest'
import type { WorkspaceFinding } from '../../src/core/diagnostic.ts'
import type { Audience } from '../../src/core/document.ts'
import type { DeclaredFact } from '../../src/core/rule.ts'
import { checkDeclared } from '../../src/drift/claims/check-declared.ts'
import { factProblem } from '../../src/drift/claims/declared-facts.ts'
import { globMatcher } from '../../src/lint/files/ignore-patterns.ts'
import { ALL, factsOf } from './facts.ts'

function declare(term: string, value: string, more: Partial<DeclaredFact> = {}): DeclaredFact {
  const at = { path: '/work/facts.yml', range: { start: 0, end: 1 }, line: 2, column: 3, endLine: 2, endColumn: 4 }
  return { terms: term.split('|'), value, unless: [], folder: '/work', at, ...more }
}

function check(text: string, facts: readonly DeclaredFact[], audience: Audience = 'docs'): readonly WorkspaceFinding[] {
  const statements = factsOf(`/work/${audience}/page.md`, audience, text)
  return [...checkDeclared(statements, { ...ALL, facts, matches: globMatcher() })]
}

const told = (findings: readonly WorkspaceFinding[]) => findings.map(({ messageId, actual }) => [messageId, actual])

describe('reports another value than the declared one', () => {
  test.each([
    ['in a sentence', 'refund window', '14 days', 'The refund window is 10 days.', '10 days'],
    ['in another form', 'refund window', '14 days', 'The window for refunds: ten days.', 'ten days'],
    ['by its other name', 'trial|test phase', '30 days', 'The test phase ends after 21 days.', '21 days'],
    ['in a table', 'storage per project', '5 GB', '| Plan | Storage |\n|---|---|\n| Each project | 6 GB |', '6 GB'],
    ['beside a bold lead', 'late fee', '$5', '- **Late fee.** We add $7.', '$7'],
    [
      'where another figure stands as well',
      'trial',
      '30 days',
      'Two weeks before renewal, the trial of 21 days is over.',
      '21 days'
    ],
    ['as a limit', 'seats', 'at most 25', 'Up to 30 seats and 4 projects.', '30'],
    ['as a price', 'price of the Team plan', '$10/month', 'The Team plan costs 12 USD per month.', '12 USD per month'],
    ['as a date', 'end of support', '1 March 2027', 'Support ends on 2027-04-01.', '2027-04-01'],
    ['as a version', 'oldest supported Node.js', '"20.19"', 'The oldest supported Node.js is 18.2.', '18.2']
  ])('%s', (_, term, value, text, actual) => {
    const findings = check(text, [declare(term, value)])

    expect(told(findings)).toEqual([['declared', actual]])
    expect(findings[0]?.related).toMatchObject([{ path: '/work/facts.yml', line: 2 }])
  })
})

describe('is silent', () => {
  test.each([
    ['about the same in other units', 'refund window', '14 days', 'The refund window is two weeks.'],
    ['about a limit where none is declared', 'refund window', '14 days', 'The refund window is up to 14 days.'],
    ['about another thing', 'refund window', '14 days', 'Refunds reach your bank within 5 days.'],
    ['about another measure', 'refund window', '14 days', 'The refund window covers orders above $20.'],
    ['about what was', 'trial', '30 days', 'The trial used to be 14 days.'],
    ['about a question', 'trial', '30 days', 'Is the trial 14 days?'],
    ['about an example', 'trial', '30 days', 'For example, a trial of 14 days.'],
    ['about what is counted otherwise', 'projects in a trial', '5', 'In a trial, projects can have 30 branches.'],
    ['about another currency', 'late fee', '$5', 'The late fee is 7 EUR.']
  ])('%s', (_, term, value, text) => {
    expect(told(check(text, [declare(term, value)]))).toEqual([])
  })
})

test('the longer of two names is meant where both fit', () => {
  const facts = [declare('trial', '30 days'), declare('enterprise trial', '60 days')]

  expect(told(check('An enterprise trial lasts 60 days, any other trial 30 days.', facts))).toEqual([])
  expect(told(check('An enterprise trial lasts 30 days.', facts))).toEqual([['declared', '30 days']])
  expect(told(check('A trial lasts 60 days.', facts))).toEqual([['declared', '60 days']])
})

test('words that tell of something else set a text apart', () => {
  const facts = [declare('trial', '30 days', { unless: ['enterprise'] })]

  expect(told(check('An enterprise trial lasts 60 days.', facts))).toEqual([])
})

test('a name that only the heading completes makes it likely', () => {
  const facts = [declare('refund window', '14 days')]

  expect(told(check('## Refunds\n\nThe window is 20 days.', facts))).toEqual([['likely-declared', '20 days']])
  expect(told(check('## Refund window\n\n20 days.', facts))).toEqual([['likely-declared', '20 days']])
})

test('a fact is looked for only where it may appear, and reported where it is stated elsewhere', () => {
  const facts = [declare('overdraft fee', '3%', { globs: ['internal/**'] })]

  expect(told(check('The overdraft fee is 3%.', facts))).toEqual([['misplaced', '3%']])
  expect(told(check('The overdraft fee is 3%.', facts, 'internal'))).toEqual([])
  expect(told(check('The overdraft fee is 4%.', facts, 'internal'))).toEqual([['declared', '4%']])
  expect(told(check('There is no overdraft fee.', facts))).toEqual([])
})

test.each([
  [declare('the', '3 days'), 'the'],
  [declare('trial', 'soon'), 'soon'],
  [declare('trial', '3 or 5 days'), '3 or 5 days'],
  [declare('trial', '3 days', { unless: ['of'] }), 'of']
])('tells what of a fact says too little: %#', (fact, found) => {
  expect(factProblem(fact)).toMatchObject({ found })
})

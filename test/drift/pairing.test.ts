import { describe, expect, test } from 'vitest'
import type { DriftSettings } from '../../src/core/rule.ts'
import { createPairing, pairingRules } from '../../src/drift/partners/pairing.ts'
import type { Statement } from '../../src/drift/statements/statement.ts'
import { readDocument } from '../structure/segments.ts'
import { factsOf } from './facts.ts'

const matches: DriftSettings['matches'] = (glob, path) => path.startsWith(glob.replace('**', ''))
const BASE: DriftSettings = { root: '/work', pairs: [], source: 'docs', matches }

function mirrored(path: string, audience: Statement['audience'], mirrors?: Statement['mirrors']): readonly Statement[] {
  return factsOf(path, audience, 'It opens at nine.').map((fact) => ({ ...fact, ...(mirrors && { mirrors }) }))
}

describe('what the config says', () => {
  const settings = { ...BASE, pairs: [{ internal: ['internal/**'], docs: ['docs/**'] }] }

  test('an internal document of a pair is compared with the docs of the pair alone', () => {
    const mayCompare = createPairing(settings, [])

    expect(mayCompare('/work/internal/a.md', '/work/docs/a.md', 'internal')).toBe(true)
    expect(mayCompare('/work/internal/a.md', '/work/site/a.md', 'internal')).toBe(false)
  })

  test('other documents, and macros, are compared with all', () => {
    const mayCompare = createPairing(settings, [])

    expect(mayCompare('/work/notes/a.md', '/work/site/a.md', 'internal')).toBe(true)
    expect(mayCompare('/work/internal/a.md', '/work/site/a.md', 'macro')).toBe(true)
  })

  test('what is set apart is not compared, whatever else pairs it', () => {
    const apart = [{ internal: ['internal/a.md'], docs: ['docs/a.md'] }]
    const facts = mirrored('/work/internal/a.md', 'internal', { paths: ['docs/a.md'] })
    const mayCompare = createPairing({ ...settings, apart }, [...facts, ...mirrored('/work/docs/a.md', 'docs')])

    expect(mayCompare('/work/internal/a.md', '/work/docs/a.md', 'internal')).toBe(false)
    expect(mayCompare('/work/internal/b.md', '/work/docs/a.md', 'internal')).toBe(true)
  })
})

describe('what documents say themselves', () => {
  const docs = [...mirrored('/work/docs/a.md', 'docs'), ...mirrored('/work/docs/b.md', 'docs', { paths: [], id: 'b' })]

  test.each([
    [{ paths: ['docs/a.md'] }, '/work/docs/a.md'],
    [{ paths: ['../docs/a.md'] }, '/work/docs/a.md'],
    [{ paths: ['./../docs//a.md'] }, '/work/docs/a.md'],
    [{ paths: [], id: 'b' }, '/work/docs/b.md']
  ])('%j', (mirrors, partner) => {
    const own = mirrored('/work/internal/x.md', 'internal', mirrors)
    const { reason } = pairingRules([...own, ...docs], BASE)
    const reasons = ['/work/docs/a.md', '/work/docs/b.md'].map((path) => reason('/work/internal/x.md', path, 'internal'))

    expect(reasons).toEqual(['/work/docs/a.md', '/work/docs/b.md'].map((path) => (path === partner ? 'front-matter' : 'apart')))
  })

  test('a name that stands for no document is passed over', () => {
    const own = mirrored('/work/internal/x.md', 'internal', { paths: ['docs/gone.md'] })

    expect(pairingRules([...own, ...docs], BASE).reason('/work/internal/x.md', '/work/docs/a.md', 'internal')).toBe('open')
  })
})

describe('documents that only the names of their folders tell apart', () => {
  const REFUNDS = 'A lost parcel is refunded within five days.\n\nSend the damaged goods back in their own box.\n'
  const facts: readonly Statement[] = [
    ...factsOf('/work/runbooks/money.md', 'internal', `# Money\n\n${REFUNDS}`),
    ...factsOf('/work/runbooks/gate.md', 'internal', '# Gate\n\nThe gate opens at nine.\n'),
    ...factsOf('/work/guide/refunds.md', 'docs', `# Refunds\n\n${REFUNDS}`),
    ...factsOf('/work/guide/gate.md', 'docs', '# Gate\n\nPush the lower lever, then wait for the bell.\n'),
    ...factsOf('/work/docs/boats.md', 'docs', '# Boats\n\nEvery boat has four seats and a rudder.\n')
  ].map((fact) => ({ ...fact, title: fact.headings[0] ?? fact.text }))
  const doubts: DriftSettings['doubts'] = () => (docs) => docs.includes('/guide/')

  test.each([
    ['that retell each other', 'money', 'guide/refunds', true],
    ['of one title and name', 'gate', 'guide/gate', true],
    ['of other topics', 'money', 'guide/gate', false],
    ['of other topics where nothing is doubted', 'money', 'docs/boats', true]
  ])('%s', (_, internal, docs, expected) => {
    const mayCompare = createPairing({ ...BASE, doubts }, facts)

    expect(mayCompare(`/work/runbooks/${internal}.md`, `/work/${docs}.md`, 'internal')).toBe(expected)
    expect(mayCompare(`/work/runbooks/${internal}.md`, `/work/${docs}.md`, 'macro')).toBe(true)
  })

  test('a pair of the config is beyond doubt', () => {
    const pairs = [{ internal: ['runbooks/**'], docs: ['guide/**'] }]

    expect(createPairing({ ...BASE, pairs, doubts }, facts)('/work/runbooks/money.md', '/work/guide/gate.md', 'internal')).toBe(
      true
    )
  })

  test('what one is compared with rests upon no other', () => {
    const path = '/work/runbooks/money.md'
    const alone = facts.filter((fact) => fact.audience === 'docs' || fact.path === path)
    const [all, own] = [facts, alone].map((each) => createPairing({ ...BASE, doubts }, each))

    for (const docs of ['/work/guide/refunds.md', '/work/guide/gate.md'])
      expect(all?.(path, docs, 'internal')).toBe(own?.(path, docs, 'internal'))
  })
})

test.each([
  ['---\nexternal: docs/a.md\n---\nText.\n', { paths: ['docs/a.md'] }],
  [
    '---\ntitle: X\nexternal:\n  - docs/a.md\n  - docs/b.md\ndrift-id: refunds\n---\nText.\n',
    { paths: ['docs/a.md', 'docs/b.md'], id: 'refunds' }
  ],
  ['---\ninternal: [x/a.md, "y/b.md"]\n---\nText.\n', { paths: ['x/a.md', 'y/b.md'] }],
  ['---\ninternal: true\n---\nText.\n', undefined],
  ['---\ninternal: {a: b}\nexternal: 3\n---\nText.\n', undefined]
])('front matter: %j', (text, expected) => {
  expect(readDocument(text, 'internal').mirrors).toEqual(expected)
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { conversation } from '../../src/cli/review/conversation.ts'
import { reviewSession } from '../../src/cli/review/review-session.ts'
import { houseRule, partnerlint, workspace } from './run.ts'

const RULE = houseRule('frobnicate').replace('suggest: [plain]', 'suggest: [mend, "mend {what}"]')
const FILLER = houseRule('frankly', 'house-filler').replace('suggest: [plain]', "fix: ''")

function desk(files: Readonly<Record<string, string>>): string {
  return workspace({ 'house-rules/house-word.yml': RULE, 'house-rules/house-filler.yml': FILLER, ...files })
}

/** Reviews a folder with these answers, a line each, and gives what was shown. */
async function review(cwd: string, answers: readonly string[], meanwhile?: () => void): Promise<string> {
  const input = new PassThrough()
  const output = new PassThrough()
  let shown = ''
  output.on('data', (data) => {
    shown += data
  })
  const talk = conversation({ input, output, isTerminal: false })
  input.end(answers.map((answer) => `${answer}\n`).join(''))
  const terminal = { color: false, hyperlinks: false }
  const say = (text: string) => {
    talk.say(text)
    meanwhile?.()
  }
  await reviewSession(
    { ...talk, say },
    { lint: { cwd, paths: ['docs', 'macros'], errorOnUnmatchedPattern: false }, cwd, terminal }
  )
  talk.end()
  return shown
}

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8')

describe('partnerlint review', () => {
  test('shows a finding with its words marked, why, and what could stand there', async () => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate it.\n' })

    const shown = await review(cwd, ['q'])

    expect(shown).toContain('1 problem to review.')
    expect(shown).toContain('1 of 1  docs/a.md:1:4  warning  house-word\n\n  We frobnicate it.\n     ^^^^^^^^^^\n')
    expect(shown).toContain('  Why: It is only here to be found.\n\n  1  mend\n  2  mend {what}\n')
    expect(read(cwd, 'docs/a.md')).toBe('We frobnicate it.\n')
  })

  test('writes suggestions, fixes, edits and reasons once they are confirmed', async () => {
    const cwd = desk({
      'docs/a.md': '\uFEFFWe frobnicate it.\r\n\r\nIt is frankly good.\r\n',
      'docs/b.md': 'They frobnicate.\n\nYou frobnicate.\n'
    })

    const shown = await review(cwd, ['1', 'f', 'e', 'repair', 's', 'the vendor calls it so', 'y'])

    expect(shown).toContain('Wrote 4 changes in 2 files.')
    expect(read(cwd, 'docs/a.md')).toBe('\uFEFFWe mend it.\r\n\r\nIt is good.\r\n')
    expect(read(cwd, 'docs/b.md')).toBe(
      'They repair.\n\n<!-- partnerlint-disable-next-line house-word -- the vendor calls it so -->\nYou frobnicate.\n'
    )
    expect(await review(cwd, [])).toBe('Nothing is left to review.\n')
  })

  test.each([
    ['no', ['1', 'n']],
    ['nothing at all', ['1']],
    ['quit without changes', ['q']]
  ])('writes nothing when the answer is %s', async (_, answers) => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate it.\n' })

    await review(cwd, answers)

    expect(read(cwd, 'docs/a.md')).toBe('We frobnicate it.\n')
  })

  test('goes back, forgets what was decided there, and says what a key means', async () => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate it.\n\nThey frobnicate it.\n' })

    const shown = await review(cwd, ['1', 'b', 'n', 'x', '?', '1', 'y'])

    expect(shown).toContain('decided: “mend”')
    expect(shown).toContain('“x” means nothing here; ? lists what does.')
    expect(shown).toContain('say why the words are fine here')
    expect(read(cwd, 'docs/a.md')).toBe('We frobnicate it.\n\nThey mend it.\n')
  })

  test('keeps what was decided when it is passed again', async () => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate it.\n\nThey frobnicate it.\n' })

    await review(cwd, ['1', 'b', '', 'q', 'y'])

    expect(read(cwd, 'docs/a.md')).toBe('We mend it.\n\nThey frobnicate it.\n')
  })

  test('edits the text of a file that has a title of its own', async () => {
    const cwd = desk({ 'macros/a.md': '---\ntitle: Hello\n---\n\nWe frobnicate it for *you*.\n' })

    const shown = await review(cwd, ['e', 'repair', 'y'])

    expect(shown).toContain('Wrote 1 change in 1 file.')
    expect(read(cwd, 'macros/a.md')).toBe('---\ntitle: Hello\n---\n\nWe repair it for *you*.\n')
  })

  test('writes at once with w, lints again, and goes on with what is left', async () => {
    const cwd = desk({ 'docs/a.md': 'Frankly, they frobnicate it.\n\nWe frobnicate it.\n' })

    const shown = await review(cwd, ['f', 'w', 'n', '1', 'y'])

    expect(shown).toContain('Wrote 1 change in 1 file.')
    expect(shown).toContain('1 of 2  docs/a.md:1:6')
    expect(read(cwd, 'docs/a.md')).toBe('They frobnicate it.\n\nWe mend it.\n')
  })

  test('remembers what was skipped, and shows it last the next time', async () => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate it.\n\nThey frobnicate that.\n' })

    await review(cwd, ['n', 'q'])
    const shown = await review(cwd, ['n', 'q'])

    expect(shown).toContain('1 problem that you skipped last time comes last.')
    expect(shown).toMatch(/1 of 2 {2}docs\/a\.md:3:6.*2 of 2 {2}docs\/a\.md:1:4.*skipped last time/s)
  })

  test('keeps the escaping of a container, and says what to write where there are no comments', async () => {
    const text = JSON.stringify({ replies: [{ name: 'Hi', body: 'She said "hi".\nWe frobnicate it.' }] }, null, 2)
    const cwd = desk({ 'macros/replies.json': text })

    const shown = await review(cwd, ['s', 'e', 'say "mend" to', 'y'])

    expect(shown).toContain('{"files":["macros/replies.json"],"entries":["Hi"],"rules":{"house-word":"off"}}')
    expect(JSON.parse(read(cwd, 'macros/replies.json')).replies[0].body).toBe('She said "hi".\nWe say "mend" to it.')
  })

  test('puts one comment where two rules are allowed, and it covers both', async () => {
    const cwd = desk({ 'docs/a.md': 'They frankly frobnicate it.\n' })

    await review(cwd, ['s', 'a quotation', 's', 'a quotation', 'y'])

    expect(read(cwd, 'docs/a.md')).toBe(
      '<!-- partnerlint-disable-next-line house-filler, house-word -- a quotation -->\nThey frankly frobnicate it.\n'
    )
    expect(await review(cwd, [])).toBe('Nothing is left to review.\n')
  })

  test('refuses to write a file that has changed meanwhile', async () => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate it.\n' })
    const change = () => writeFileSync(join(cwd, 'docs/a.md'), 'Someone else wrote this.\n')

    await expect(review(cwd, ['1', 'y'], change)).rejects.toThrow('has changed since it was read')

    expect(read(cwd, 'docs/a.md')).toBe('Someone else wrote this.\n')
  })

  test('asks for a reason before it allows something', async () => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate it.\n' })

    const shown = await review(cwd, ['s', '', 'q'])

    expect(shown).toContain('without a reason, the next reader would wonder')
  })

  test('shows text that could steer a terminal as what it is', async () => {
    const cwd = desk({ 'docs/a.md': 'We frobnicate \u001b[2J it.\n' })

    expect(await review(cwd, ['q'])).not.toContain('\u001b')
  })

  test('needs a terminal', () => {
    const { status, stdout, stderr } = partnerlint(['review'], { cwd: desk({}) })

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe('A review needs a terminal to ask you in. Run “partnerlint --fix” to mend what needs no reading.\n')
  })
})

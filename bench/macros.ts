import { replies } from './replies.ts'

/** Macros that say the same, each under a title of its own: a large export is made of few texts. */
const TEXTS = 300
const SHORTEST = 1700

function paragraph(text: string): string {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`
}

/** Texts of about two kilobytes, put together of replies. */
function texts(): readonly string[] {
  const made: string[] = []
  let text = ''
  for (const line of replies(TEXTS * 20)) {
    const reply: { readonly text: string } = JSON.parse(line)
    text += reply.text.split('\n\n').map(paragraph).join('')
    if (text.length < SHORTEST) continue
    made.push(text)
    text = ''
    if (made.length === TEXTS) break
  }
  return made
}

/** An export of Zendesk with as many macros as are asked for, part by part; the same in each run. */
export function* macroExport(count: number): Iterable<string> {
  const bodies = texts()
  yield '{"macros":['
  for (let id = 0; id < count; id++) {
    const actions = [{ field: 'comment_value_html', value: bodies[id % bodies.length] }]
    yield `${id === 0 ? '' : ',\n'}${JSON.stringify({ id, title: `Billing::Reply ${id}`, active: true, actions })}`
  }
  yield `],"count":${count}}\n`
}

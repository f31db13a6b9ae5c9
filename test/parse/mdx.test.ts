import { expect, test } from 'vitest'
import { brokenSegments } from './broken-laws.ts'
import { outline, parseText } from './parse-text.ts'

test.each([
  ['import A from "a"\nimport {\n  B\n} from "b"\n\nText', ['paragraph: Text']],
  ['export const meta = {\n  a: [1],\n\n  b: "}"\n}\n\nText', ['paragraph: Text']],
  ['import the file, then export it.', ['paragraph: import the file, then export it.']],
  ['<Card\n  title="a > b"\n  icon={<Icon name="}" />}\n>\n    Indented *text*\n</Card>', ['paragraph: Indented text']],
  ['a <b>bo</b>ld <Badge kind="new">New</Badge>', ['paragraph: a bold New']],
  ['a<br/>b <td>c</td><td>d</td>', ['paragraph: a b  c  d']],
  ['<>fragment</>', ['paragraph: fragment']],
  ["Hi {props.name}{' '}and {cond && <p>Don't {x}</p>}!", ['paragraph: Hi \uFFFC and \uFFFC!']],
  ['Hi {{ ticket.name }}, %{name}, ${name} and \\{not this\\}', ['paragraph: Hi \uFFFC, \uFFFC, \uFFFC and {not this}']],
  ['a `{code} <b>` b', ['paragraph: a \uFFFC b']],
  ['```jsx\n<Card>\n{\n```\n\ntext { <b', ['paragraph: text { <b']],
  ['a <code>x {y}</code> b', ['paragraph: a \uFFFC b']],
  ['<pre>\nx\n\ny\n</pre>\n\ntext', ['paragraph: text']],
  ['Dear <NAME>, <NAME/> <API>x</API>', ['paragraph: Dear \uFFFC,  x']],
  ['a < b, 1 <2', ['paragraph: a < b, 1 <2']],
  ['a {/* note */}b', ['paragraph: a b']],
  ['- <Foo>one</Foo>\n- two', ['list-item: one', 'list-item: two']],
  ['| a |\n|---|\n| {x \\| y} <b>z</b> |', ['table-cell: a', 'table-cell: \uFFFC z']]
])('reads %j', (text, expected) => {
  expect(outline(text, 'mdx')).toEqual(expected)
  expect(brokenSegments(parseText(text, 'mdx'), text)).toEqual([])
})

test('keeps suppression comments of both kinds, and none that is shown as code', () => {
  const text =
    '{/* partnerlint-disable a -- why */}\n\n<!-- partnerlint-enable -->\n\n`{/* partnerlint-disable */}`\n\n~~~\n{/* partnerlint-disable */}\n~~~'

  expect(parseText(text, 'mdx').directives).toEqual([
    { kind: 'disable', ruleIds: ['a'], reason: 'why', range: { start: 0, end: 36 } },
    { kind: 'enable', ruleIds: [], reason: '', range: { start: 38, end: 65 } }
  ])
})

test.each(['{', '<a ', '{`', '<A b={', 'export const {\n\n', '`', '{"', '</', '<!-- '])(
  'a flood of %j ends quickly',
  (piece) => {
    const text = piece.repeat(60_000 / piece.length)

    expect(brokenSegments(parseText(text, 'mdx'), text)).toEqual([])
  },
  10_000
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanPlaceholders } from '../../src/parse/text/placeholders.ts'

test.each([
  ['Hi {{ticket.requester.first_name}},', '{{ticket.requester.first_name}}', 'placeholder', 'ticket.requester.first_name'],
  ["{{user.name | fallback: 'there'}}", "{{user.name | fallback: 'there'}}", 'placeholder', "user.name | fallback: 'there'"],
  ['{{{raw}}} x', '{{{raw}}}', 'placeholder', 'raw'],
  ['{% if a < b %}', '{% if a < b %}', 'placeholder', 'if a < b'],
  ['{% assign x =\n  1 %}', '{% assign x =\n  1 %}', 'placeholder', 'assign x =\n  1'],
  ['{{< note >}}', '{{< note >}}', 'placeholder', '< note >'],
  ['{{% note %}}', '{{% note %}}', 'placeholder', '% note %'],
  [
    '{%customer.firstName,fallback=there%}',
    '{%customer.firstName,fallback=there%}',
    'placeholder',
    'customer.firstName,fallback=there'
  ],
  ['%{name.first}', '%{name.first}', 'placeholder', 'name.first'],
  ['${name}', '${name}', 'placeholder', 'name'],
  ['#{ticket.customer}', '#{ticket.customer}', 'placeholder', 'ticket.customer'],
  ['{$contact_firstname}', '{$contact_firstname}', 'placeholder', '$contact_firstname'],
  ['{name} said', '{name}', 'placeholder', 'name'],
  ['{0} files', '{0}', 'placeholder', '0'],
  ['{!Contact.FirstName}', '{!Contact.FirstName}', 'placeholder', 'Contact.FirstName'],
  ['%%name%%', '%%name%%', 'placeholder', 'name'],
  ['[[field]]', '[[field]]', 'placeholder', 'field'],
  ['%s files', '%s', 'placeholder', 's'],
  ['of %1$s', '%1$s', 'placeholder', '1$s'],
  ['%(count)d files', '%(count)d', 'placeholder', '(count)d'],
  ['%filltext:name=Your name%', '%filltext:name=Your name%', 'placeholder', 'filltext:name=Your name'],
  ['pay [AMOUNT] now', '[AMOUNT]', 'fill-in', 'AMOUNT'],
  ['by [DUE DATE/TIME]', '[DUE DATE/TIME]', 'fill-in', 'DUE DATE/TIME'],
  ['Hi [insert name]', '[insert name]', 'fill-in', 'insert name'],
  ['Hi <NAME>', '<NAME>', 'fill-in', 'NAME'],
  ['Hi <FIRST_NAME>', '<FIRST_NAME>', 'fill-in', 'FIRST_NAME'],
  ['Hi <YOUR NAME>', '<YOUR NAME>', 'fill-in', 'YOUR NAME'],
  ['see <insert link>', '<insert link>', 'fill-in', 'insert link'],
  ['{Insert Screenshot}', '{Insert Screenshot}', 'fill-in', 'Insert Screenshot'],
  ['order XXXX', 'XXXX', 'fill-in', 'XXXX'],
  ['on ____ at', '____', 'fill-in', '____']
])('finds what is filled in of %j', (text, found, kind, value) => {
  const start = text.indexOf(found)

  expect(scanPlaceholders(text)).toEqual([{ start, end: start + found.length, kind, value }])
})

test.each([
  '[AMOUNT](https://example.com)',
  '[NAME]: https://example.com',
  '[REF][1]',
  '[a link] and [x]',
  '<b>bold</b> <BR> <HR/> <DIV>',
  '<link rel="x"> <a b="c">',
  '100% sure, 50%discount',
  'snake___case and MAXXXL',
  'f(x) { return a, b }',
  '{{ never closed',
  '{{}}',
  '{{ a\n\nb }}',
  'use `{{` and `}}` here',
  '[[1]]',
  'a % b, $5, #1'
])('finds nothing in %j', (text) => {
  expect(scanPlaceholders(text)).toEqual([])
})

test('finds several, in order and without overlaps', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    '{%',
    '%}',
    '[',
    ']',
    '[[',
    ']]',
    'NAME',
    'x',
    ' ',
    '%',
    '$',
    '<',
    '>',
    '___',
    'XXX',
    '`',
    '\n'
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const found of scanPlaceholders(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(found.end).toBeGreaterThan(found.start)
        expect(text.slice(found.start, found.end)).toContain(found.value)
        end = found.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { seed: 3, numRuns: 2000 }
  )
})

test.each([
  '{',
  '{{',
  '{{ a ',
  '{%',
  '%',
  '%%',
  '%%a',
  '[',
  '[[',
  '[[a',
  '[insert ',
  '<',
  '<A ',
  '${',
  '#{',
  '{!',
  '_',
  'X',
  '{a'
])(
  'a flood of %j ends quickly',
  (piece) => {
    const text = piece.repeat(300_000 / piece.length)

    expect(scanPlaceholders(text).length).toBeLessThan(text.length)
  },
  10_000
)

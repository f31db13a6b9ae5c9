import { describe, expect, test } from 'vitest'
import { parseXml } from '../../src/read/xml/xml.ts'
import { dataTexts, mistakesIn, rewritten, rootData } from './plain-data.ts'

describe('parseXml', () => {
  test('reads elements, attributes and marked sections', () => {
    const source =
      '<?xml version="1.0"?>\n<!DOCTYPE q><!-- a note --><q x="1 &quot;2&quot;">\r\n<m>Tom &amp; <![CDATA[<b>]]>&#x1F600;\r\n!</m><n/><m>2</m> t </q>\n'

    const container = parseXml(source)

    expect(mistakesIn(source, container)).toEqual([])
    expect(rootData(container)).toEqual([{ q: { '@x': '1 "2"', m: '2', n: '', '#text': '\n t ' } }])
    expect(dataTexts(container).map(({ value }) => value)).toEqual(['1 "2"', 'Tom & <b>😀\n!', '', '2', '\n t '])
    expect(container.comments.map(({ text }) => text)).toEqual([' a note '])
  })

  test.each([
    ['<a><b>x</a>', '</a>', '“</a>” stands here, expected “</b>”.', { a: { b: 'x' } }],
    ['<a><b>x', '<b>', 'Nothing closes “<b>”: the file ends before “</b>”.', { a: { b: 'x' } }],
    ['<a>1 < 2</a>', '< 2</a>', 'This “<” begins no tag; where it is meant as text, it is written “&lt;”.', { a: '1 ' }],
    ['<a x=1>y</a>', '<a x=1>y</a>', 'The tag “<a” is not whole.', {}],
    ['<a>x & y</a>', '&', 'This “&” is written “&amp;” in XML.', { a: 'x & y' }],
    [
      '<a>x&nbsp;y</a>',
      '&nbsp;',
      '“&nbsp;” is no character that XML knows by itself; its number, such as “&#160;”, is.',
      { a: 'x&nbsp;y' }
    ],
    ['<a/>x', 'x', 'This text stands outside of any element.', { a: '' }],
    ['', '', 'There is no XML in this file.', {}]
  ])('names what is wrong in %j', (source, words, message, data) => {
    const container = parseXml(source)

    expect(mistakesIn(source, container)).toEqual([[words, message]])
    expect(rootData(container)).toEqual([data])
  })

  test('does not put in place what a document declares', () => {
    const bomb = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('')
    const source = `<!DOCTYPE a [<!ENTITY e0 SYSTEM "file:///etc/passwd">${bomb}]><a>&e9;</a>`

    const container = parseXml(source)

    expect(rootData(container)).toEqual([{ a: '&e9;' }])
    expect(mistakesIn(source, container)).toHaveLength(11)
  })

  test.each([
    ['100,000 levels', '<a>'.repeat(100_000)],
    ['a megabyte of angle brackets', '<'.repeat(1_000_000)],
    ['comments that nothing closes', `<!DOCTYPE a [${'<!--'.repeat(200_000)}`]
  ])('ends soon for %s', (_, source) => {
    expect(parseXml(source).mistakes).toHaveLength(1)
  })
})

test.each([
  ['<a>Tom &amp; I</a>', '&', '<"you">', '<a>Tom &lt;"you"&gt; I</a>'],
  ['<a><![CDATA[x > y]]></a>', 'x', 'a & b', '<a><![CDATA[a & b > y]]></a>'],
  ['<a><![CDATA[x]] y > z]]></a>', ' y ', '', undefined],
  ['<a>x<![CDATA[y]]>z</a>', 'xy', 'q', undefined],
  ['<a>x<!-- c -->y</a>', 'xy', 'q', undefined],
  ['<a b="x y"/>', 'x', 'it\'s "so"', '<a b="it&apos;s &quot;so&quot; y"/>'],
  ['<a>x & ylt;</a>', ' y', '', undefined],
  ['<a>x</a>', 'x', '\u0001', undefined]
])('in %j, puts in place of %j the words %j', (source, words, by, expected) => {
  expect(rewritten(source, dataTexts(parseXml(source))[0], words, by)).toBe(expected)
})

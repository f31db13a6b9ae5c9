import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuantities } from '../../src/drift/values/quantities.ts'

const DAY = 86_400

function values(text: string): readonly string[] {
  return readQuantities(text).map(({ range, dimension, low, high, form, bound }) => {
    const size = form ?? (low === high ? String(low) : `${low}..${high}`)
    return `${text.slice(range.start, range.end)} = ${dimension} ${size}${bound ? ` ${bound}` : ''}`
  })
}

describe('reads typed values', () => {
  test.each([
    ['within 24 hours', [`24 hours = duration ${DAY} max`]],
    ['good for a day', [`a day = duration ${DAY}`]],
    ['two full weeks', [`two full weeks = duration ${14 * DAY}`]],
    ['valid for a year and a half', [`a year and a half = duration ${547.5 * DAY}`]],
    ['until the 15th', ['15th = date ?-?-15']],
    ['the 20th of a month, the 10th order', ['20th of a month = date ?-?-20']],
    ['10 ct a minute', ['10 ct a minute = money 0.1']],
    ['a fortnight', [`a fortnight = duration ${14 * DAY}`]],
    ['48h and 60 d', [`48h = duration ${2 * DAY}`, `60 d = duration ${60 * DAY}`]],
    ['a quarter of an hour, give or take', ['a quarter of an hour = duration 900']],
    ['30, 14 and 3 days', [`30 = duration ${30 * DAY}`, `14 = duration ${14 * DAY}`, `3 days = duration ${3 * DAY}`]],
    ['5 to 10 working days', [`5 to 10 working days = duration ${5 * DAY}..${10 * DAY}`]],
    ['from week 32, the 34th week', [`week 32 = duration ${224 * DAY}`, `34th week = duration ${238 * DAY}`]],
    ['$10/month', ['$10/month = money 10']],
    ['10 USD per month', ['10 USD per month = money 10']],
    ['25 quid a go', ['25 quid a go = money 25']],
    ['29 / 99 / 249 GBP', ['29 = money 29', '99 = money 99', '249 GBP = money 249']],
    ['55 cents the kWh', ['55 cents the kWh = money 0.55']],
    ['a tenner', ['a tenner = money 10']],
    ['15 per cent', ['15 per cent = percent 15']],
    ['3 in 1,000', ['3 in 1,000 = percent 0.3']],
    ['a quarter off', ['a quarter off = percent 25']],
    ['10k rows, 1.5M rows', ['10k = count 10000', '1.5M = count 1500000']],
    ['two hundred and fifty mails', ['two hundred and fifty = count 250']],
    ['at most 5', ['5 = count 5 max']],
    ['three or more nodes', ['three = count 3 min']],
    ['more than three nodes', ['three = count 3 above']],
    ['please don’t bring more than three bags', ['three = count 3 max']],
    ['up to 500 MB', ['500 MB = size 500000000 max']],
    ['below 7 °C', ['7 °C = temperature 7 below']],
    ['on 1 March 2026', ['1 March 2026 = date 2026-3-1']],
    ['on March 1st, 2026', ['March 1st, 2026 = date 2026-3-1']],
    ['on 2026-03-01', ['2026-03-01 = date 2026-3-1']],
    ['from 9 pm to midnight', ['9 pm to midnight = time 1260..0']],
    ['between 01:00 and 05:00 UTC', ['01:00 and 05:00 = time 60..300']],
    ['01–05 UTC', ['01–05 = time 60..300']],
    ['PHP 8.1 and v1.4.0-rc.1', ['PHP', '8.1 = version 8.1', 'v1.4.0-rc.1 = version 1.4.0-rc.1'].slice(1)]
  ])('%s', (text, expected) => {
    const found = values(text)

    expect(found).toEqual(expected)
  })
})

test.each([
  'AES-256',
  'UTF-8',
  '203.0.113.24',
  '2001:db8:40::24',
  'call 0300 555 0142',
  'S3',
  'step 4',
  'ticket #1234',
  'a second box',
  'RB-07'
])('finds no value in “%s”', (text) => {
  const found = values(text)

  expect(found).toEqual([])
})

test('ranges lie within the text, in order, whatever the text', () => {
  const piece = fc.constantFrom(
    '12',
    '1,000',
    '3.5',
    'ten',
    'a',
    'half',
    'days',
    'h',
    '%',
    '€',
    '$',
    'per',
    '/',
    '-',
    'to',
    'and',
    'T',
    'May',
    ':',
    '.',
    'k',
    ' '
  )

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ')
      let last = 0
      for (const { range } of readQuantities(text)) {
        expect(range.start).toBeGreaterThanOrEqual(last)
        expect(range.end).toBeGreaterThan(range.start)
        expect(range.end).toBeLessThanOrEqual(text.length)
        last = range.end
      }
    }),
    { seed: 7, numRuns: 500 }
  )
})

test('reads a megabyte of numbers in linear time', () => {
  const small = '7 '.repeat(20_000)
  const large = '7 '.repeat(200_000)
  const time = (text: string): number => {
    const started = performance.now()
    readQuantities(text)
    return performance.now() - started
  }
  time(small)

  const ratio = time(large) / Math.max(1, time(small))

  expect(ratio).toBeLessThan(60)
})

test('a text without digits is read as one that has some elsewhere', () => {
  const words =
    'a an the each half quarter quarters of couple dozen hundred million three twenty day days week fortnight tenner pound quid usd £ $ % ° degrees percent off price once twice per noon midnight May march to and - – , . T D v MB h second first x don’t'
  const phrase = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 12 }).map((pieces) => pieces.join(' '))
  const read = (text: string) => readQuantities(text)
  let found = 0
  fc.assert(
    fc.property(phrase, (given) => {
      const plain = read(`On all plans, within ${given}`)

      expect(plain).toEqual(read(`On B2B plans, within ${given}`))
      found += plain.length
    }),
    { seed: 3, numRuns: 2000 }
  )
  expect(found).toBeGreaterThan(500)
})

import { describe, expect, test } from 'vitest'
import { openEnd } from '../../src/structure/next-step.ts'
import { readDocument } from './segments.ts'

function found(text: string): string | undefined {
  const open = openEnd(readDocument(text))
  return open && `${open.kind}: ${open.sentence.segment.text.slice(open.sentence.range.start, open.sentence.range.end)}`
}

describe('a message that leaves it there', () => {
  test.each([
    ['Thanks for the report. This has been logged.', 'deferred: This has been logged.'],
    ['Hi Sam,\n\nThe fee is right. We cannot waive it.\n\nKind regards,\nThe desk', 'refused: We cannot waive it.'],
    ['The hall was locked. That was our mistake, and we are sorry.', 'unsettled: That was our mistake, and we are sorry.'],
    ['We are sorry about it. We are looking into this. It matters to us.', 'deferred: We are looking into this.']
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })
})

describe('one next step is enough', () => {
  test.each([
    ['a question', 'We are sorry. Which of the two would suit you?'],
    ['a link', 'We are sorry. The status is [here](https://status.example.com).'],
    ['a list', 'We are sorry.\n\n- Another seat\n- Your money back'],
    ['a menu path', 'We are sorry. It is all under Account > Seats.'],
    ['a time', 'We are sorry. The doors open again on Monday.'],
    ['a time to fill in', 'We are sorry. The doors open again on {{date}}.'],
    ['a deed', 'We are sorry. I asked the box office to hold a seat.'],
    ['a way back', 'We are sorry. Just reply to this message with the seat that fits.'],
    ['a step', 'We are sorry. Choose another seat in the app.'],
    ['something to try', 'We are sorry. Another seat could work instead.'],
    ['nothing to do', 'We are sorry. The refund arrives by itself.']
  ])('%s', (_, text) => {
    expect(found(text)).toBeUndefined()
  })
})

describe('what needs none', () => {
  test.each([
    ['a plain answer', 'Yes, dogs are welcome. They travel for half the fare.'],
    ['one sentence', 'We are sorry for the delay.'],
    [
      'a letter of which only one sentence is the message',
      'Dear Sam,\n\nWe are sorry for the delay.\n\nKind regards,\nThe Harbour team'
    ]
  ])('%s', (_, text) => {
    expect(found(text)).toBeUndefined()
  })
})

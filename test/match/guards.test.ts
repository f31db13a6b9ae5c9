import { describe, expect, test } from 'vitest'
import type { Document, Segment } from '../../src/core/document.ts'
import { identity } from '../../src/core/mapped-text.ts'
import { guardContext } from '../../src/match/guards/context.ts'
import { GUARDS } from '../../src/match/guards/guards.ts'
import { sentences } from '../../src/match/words/sentences.ts'
import { unmark } from '../../src/testing/rule-tester.ts'

/** Whether a guard holds for the words between « and ». */
function holds(name: string, marked: string, traits: Partial<Segment> = {}, page: Partial<Document> = {}): boolean | undefined {
  const { text, ranges } = unmark(marked)
  const range = ranges[0] ?? { start: 0, end: text.length }
  const sentence = [...sentences(text)].find(({ end }) => end >= range.end) ?? range
  const segment: Segment = { ...identity(text), kind: 'paragraph', marks: [], headings: [], ...traits }
  const document: Document = { path: '/a.md', title: '', audience: 'macro', segments: [segment], ...page }
  return GUARDS.get(name)?.(guardContext(document, segment, range, sentence))
}

describe('a time that can be checked', () => {
  test.each([
    ['«We are looking into it» and write by 15:00.', true],
    ['«We are looking into it». You hear from me on Friday.', true],
    ['«We are looking into it» and answer within [timeframe].', true],
    ['This may take [timeframe]. «I will keep you posted».', true],
    ['It takes {X days}. «I will keep you posted».', true],
    ['«You will hear from us» by the end of the next working day.', true],
    ['«I will look at it» first thing.', true],
    ['«I will look at it» after nine.', true],
    ['«We are nearly there»: two more dry days.', true],
    ['«We are looking into it» since the outage of 2 June.', false],
    ['The transfer was on Tuesday at 14:02, and «we are looking into it».', false],
    ['«We are looking into it».', false]
  ])('%s', (text, expected) => {
    expect(holds('names-a-time', text)).toBe(expected)
  })

  test('a placeholder for a time counts, one for a name does not', () => {
    const text = '«We will be in touch» \uFFFC.'
    const mark = (value: string) => ({ marks: [{ kind: 'placeholder' as const, range: { start: 21, end: 22 }, value }] })

    expect(holds('names-a-time', text, mark('sla_hours'))).toBe(true)
    expect(holds('names-a-time', text, mark('first_name'))).toBe(false)
  })
})

describe('a person', () => {
  test.each([
    ['«I am passing you over» to Dana.', true],
    ['«I am passing you over». I have asked Marek to call.', true],
    ['«I am passing you over» to my colleague in Cork.', false],
    ['«We are working on it»: Ben has the board open.', true],
    ['«We are working on it»: Support has the board open.', false],
    ['«I am passing you over» to Billing.', false]
  ])('%s', (text, expected) => {
    expect(holds('names-a-person', text)).toBe(expected)
  })
})

describe('what was handed over', () => {
  test.each([
    ['«I am escalating this». I have passed on your log.', true],
    ['«I am transferring you»; she has your invoice.', true],
    ['«I am transferring you» to the next person, so you won’t have to repeat anything.', true],
    ['«I am transferring you».', false]
  ])('%s', (text, expected) => {
    expect(holds('hands-over', text)).toBe(expected)
  })
})

describe('an explanation right behind', () => {
  test.each([
    ['«This is expected», because quotas are counted by the day.', true],
    ['«This is expected»: the bank holds the sum for a week.', true],
    ['«This is expected». The reason is the time zone.', true],
    ['Because of the rules «this is expected».', false],
    ['«It is a feature» ;)', false]
  ])('%s', (text, expected) => {
    expect(holds('explained', text)).toBe(expected)
  })
})

test.each([
  ['in-exchange', 'Please send me the log and «I’ll look at it».', true],
  ['in-exchange', 'Tell me which one you like and «I’ll check».', true],
  ['in-exchange', 'Reply with the log and I’ll «dig deeper».', true],
  ['menu-path', '«Go to Settings > Billing».', true],
  ['menu-path', 'Open it: «go to Settings → Billing».', true],
  ['menu-path', 'Please «go to billing».', false],
  ['in-exchange', 'I sent the log and «we’ll look at it».', false],
  ['in-exchange', 'Please send me the log. «We’ll look at it».', false],
  ['kept-promise', 'I’ll look after the roses, «as we said».', true],
  ['kept-promise', 'The trial ends in June, «as we said».', false],
  ['asks-back', '«It works for us». What do you see?', true],
  ['asks-back', 'Is it slow? «It works for us».', false],
  ['left-open', 'If you’d like, «ask your bank» for the code.', true],
  ['to-check', 'Please check that «it works as expected».', true],
  ['to-check', 'Hello, «it works as expected».', false],
  ['left-open', 'If it fails, «ask your bank» for the code.', false],
  ['has-reason', '«I need it» since the port depends on it.', true],
  ['has-reason', '«It runs again» since 18:05.', false],
  ['duty', 'Teams are «not responsible for» ordering the lunch.', true],
  ['duty', 'We are «not responsible for» what plugins do.', false],
  ['duty', 'The crew is «not responsible for» every red build.', true],
  ['duty', 'We are «not responsible for» all damages in transit.', false],
  ['circumstance', 'Receipts in certain «cases could be rejected».', true],
  ['circumstance', 'Late «cases could be rejected».', false],
  ['reader-decides', 'You can «choose what works best for you».', true],
  ['reader-decides', 'Our planners «know what is best for you».', false],
  ['reader-decides', '«Our planners know what is best» for you.', false],
  ['machine-fate', 'After a failed probe «the replica will be terminated».', true],
  ['machine-fate', 'After a failed payment «your server access will be terminated».', false],
  ['wanted', 'Pick this if you would like «to simply follow» a friend.', true],
  ['wanted', 'All you have is «to simply follow» the steps.', false],
  ['mentioned', 'Avoid the phrase «we regret».', true],
  ['mentioned', 'Mails with the word "lawyer" in them: «bounce to legal».', false]
])('%s: %s', (name, text, expected) => {
  expect(holds(name, text)).toBe(expected)
})

test('a table cell is told by its segment', () => {
  expect(holds('table-cell', '«Contact your host».', { kind: 'table-cell' })).toBe(true)
  expect(holds('table-cell', '«Contact your host».')).toBe(false)
})

describe('how people are spoken to and about', () => {
  test.each([
    ['relative', 'The file «you deleted» is in the bin.', true],
    ['relative', 'It seems that «you deleted» it.', false],
    ['relative', 'It was «a piece of cake».', false],
    ['purpose', 'To import the list, «you must» export it.', true],
    ['purpose', '«You must» export it.', false],
    ['reassuring', '«You forgot» nothing.', true],
    ['reassuring', '«You missed» the note, which is easy to miss.', true],
    ['reassuring', '«You missed» the note.', false],
    ['reassuring', "«You didn't» do anything wrong.", true],
    ['reassuring', "«You didn't» do anything about it.", false],
    ['recalled', 'You wrote that «you should have known».', true],
    ['recalled', '«You should have known».', false],
    ['expected-outcome', '«You should have received» it by now.', true],
    ['expected-outcome', '«You should have received» it more carefully.', false],
    ['own-words', 'He called himself «an idiot».', true],
    ['own-words', 'The caller is «an idiot».', false],
    ['balanced', '«Tickets per day» is one of four things we watch.', true],
    ['balanced', '«Tickets per day» must go up.', false],
    ['evidence', '«It is the host’s fault»; here is the log to show them.', true],
    ['evidence', '«It is the host’s fault».', false],
    ['polite', '«Send us the log» if you like.', true],
    ['polite', '«Send us the log».', false],
    ['shared-step', '«Send us the log» and we’ll read it together.', true],
    ['shared-step', '«Send us the log» now.', false],
    ['kept-promise', '«As I said» before, I’d look again today.', true],
    ['kept-promise', '«As I said» before, it is blue.', false],
    ['humble', '«It’s easy», though it took me three tries.', true],
    ['humble', '«It’s easy».', false],
    ['agreeing', '«Actually», you were right.', true],
    ['agreeing', '«Actually», your first plan was better.', true],
    ['agreeing', '«Actually», no.', false],
    ['document-name', '«Our policy» page has the address.', true],
    ['document-name', '«Our policy» forbids it.', false],
    ['document-name', 'Our privacy «policy says» what we store.', true],
    ['way-out', '«Our rules forbid it» because of fires. I can offer a smaller table.', true],
    ['way-out', '«Our rules forbid it» because of fires.', false],
    ['way-out', "«The system won't take» long names, so I shortened yours.", true],
    ['way-out', "«The system won't take» long names, so we closed it.", false],
    ['way-out', '«Our rules forbid it», so we are unable to help.', false],
    ['technical-error', 'The page shows a «user error» message.', true],
    ['technical-error', 'It was «user error».', false],
    ['technical-object', 'The «problem customer» table is empty.', true],
    ['technical-object', 'A «problem customer» called.', false],
    ['product-name', '«Simply Accounting» files open as well.', true],
    ['product-name', '«Simply press» the key.', false],
    ['harm', '«You pulled» it too hard.', true],
    ['harm', '«You pulled» the cord.', false],
    ['neutral-deed', '«You asked» for blue.', true],
    ['neutral-deed', '«You pulled» it.', false],
    ['remedied', '«You pulled» it too hard, so I’ve sent a new one.', true],
    ['remedied', '«You pulled» it too hard.', false],
    ['disowning', '«The courier lost it», it wasn’t us.', true],
    ['disowning', '«The courier lost it» near Ghent.', false]
  ])('%s: %s', (name, text, expected) => {
    expect(holds(name, text)).toBe(expected)
  })
})

describe('what looks like the noun or the subject of the match', () => {
  test.each([
    ['relative', 'The file «you deleted» is back.', true],
    ['relative', 'According to our logs «you deleted» it.', false],
    ['relative', 'I told the guest that «we are on it».', false],
    ['relative', 'This proves that «you deleted» it.', false],
    ['technical-subject', 'The server «closes the session».', true],
    ['technical-subject', 'Send a request and «we close your case».', false],
    ['has-reason', '«Restart it», as the fan is stuck.', true],
    ['has-reason', '«Do exactly» as the technician says.', false]
  ])('%s: %s', (name, text, expected) => {
    expect(holds(name, text)).toBe(expected)
  })
})

describe('tickets in the software that a page explains', () => {
  test.each([
    ['', '«Open tickets»: how many are not solved.', true],
    ['', 'The widget lets customers «open tickets» from any page.', true],
    ['Closing tickets by a rule', 'Choose which «tickets are closed».', true],
    ['Closing tickets', 'We «close tickets» after five days.', false],
    ['', 'Your «tickets are closed» by our agents.', false],
    ['', 'There are «40 open tickets» before yours.', false]
  ])('%s: %s', (title, text, expected) => {
    expect(holds('ticket-software', text, {}, { audience: 'docs', title })).toBe(expected)
  })

  test('a macro goes to a customer', () => {
    expect(holds('ticket-software', '«Open tickets»: how many are not solved.')).toBe(false)
  })
})

test.each([
  ['up to «500,000 calls a day» for each key', true],
  ['We answer «2,000 calls a day».', false]
])('what a plan allows: %s', (text, expected) => {
  expect(holds('allowance', text)).toBe(expected)
})

test.each([
  ['«Internal note»: a private comment', true],
  ['«Internal note»: a long text for agents', true],
  ['«Internal note»: the customer has paid', false],
  ['«Internal note»: a refund was promised', false]
])('what the words are called by is explained: %s', (text, expected) => {
  expect(holds('defined', text)).toBe(expected)
})

test.each([
  ['Internal notes', true],
  ['Refunds', false]
])('a heading of the page “%s”', (title, expected) => {
  expect(holds('page-title', '«Internal notes»', { kind: 'heading' }, { title })).toBe(expected)
})

test.each([
  ['Turn this on to «reduce background noise during calls».', true],
  ['Add a cache to «reduce API calls».', true],
  ['Goal for May: «reduce calls» by a fifth.', false]
])('what machines carry: %s', (text, expected) => {
  expect(holds('machine-talk', text)).toBe(expected)
})

describe('a legal text', () => {
  test.each([
    ['We «are not responsible for» loss.', { audience: 'docs', title: 'Terms of service' }, true],
    ['We «are not responsible for» loss.', { audience: 'docs', title: 'The Lumen Post Terms and Conditions' }, true],
    ['We and our affiliates «are not responsible for» loss.', { audience: 'docs' }, true],
    ['We «are not responsible for» loss.', { audience: 'docs', title: 'Where your parcel is' }, false],
    ['We «are not responsible for» loss.', { audience: 'docs', title: 'Licenses and how to buy one' }, false],
    ['We and our affiliates «are not responsible for» loss.', { audience: 'macro', title: 'Terms of service' }, false]
  ] as const)('%s %j', (text, page, expected) => {
    expect(holds('legal-text', text, {}, page)).toBe(expected)
  })

  test('under a heading that names one', () => {
    expect(holds('legal-text', 'We «are not liable for» loss.', { headings: ['Help', 'Disclaimer'] }, { audience: 'docs' })).toBe(
      true
    )
  })
})

describe('a label before its value', () => {
  test.each([
    ['«Responsible party»: Elmwood Choir', true],
    ['«The responsible team»: ask them, they decide.', false],
    ['Ask «the responsible team»: Elmwood', false],
    ['«The responsible team» decides.', false]
  ])('%s', (text, expected) => {
    expect(holds('field-label', text)).toBe(expected)
  })
})

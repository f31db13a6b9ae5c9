import { expect, test } from 'vitest'
import locator from '../../rules/drift-locator.ts'
import term from '../../rules/drift-term.ts'
import type { Audience } from '../../src/core/document.ts'
import { ALL, factsOf } from './facts.ts'

/** What a language school tells everybody. */
const SCHOOL = {
  'lessons.md': `# Lessons

## Book a lesson

1. Open **Timetable** and choose a teacher.
2. Choose an hour and tap **Reserve hour**.
3. Choose whether you want video or sound only.

A lesson lasts 50 minutes. You can reserve up to 12 hours ahead of time.

## Quick talks

No time for a whole lesson? **Coffee chat** gives you 15 minutes with any teacher who is free. Find it at the top of the home screen.

## Move a lesson

Open the lesson under **Timetable** and tap **Move**. You can move it until 6 hours before it begins.
`,
  'words.md': `# Words and homework

Every word that a teacher marks goes into your **Word garden**, which holds 2,000 words. Open it under **Study > Word garden**.

Turn on **Night mode** under **Study** to read without white pages. It goes off by itself at 7:00.

Print your homework under **Study > Homework**.
`,
  'paying.md': `# Paying

Find receipts under **Profile > Money > Receipts**, each as a PDF. Your accountant can have a copy of every receipt.

To leave the school, go to **Profile > Privacy** and tap **Delete me**. We keep receipts for 7 years.

Change your card under **Profile > Money > Cards**.
`
}

/** What a farm shop tells everybody. */
const SHOP = {
  'orders.md': `# Orders

Open your order and tap **Report a fault** to send us a photo of rotten fruit. We answer within 2 days.

Extra eggs? Tap **Farm stall** at the bottom of the basket and add what you like, up to 9 things.

Hold your phone against the locker and tap **Unlatch**. The locker opens for 90 seconds.
`,
  'club.md': `# Club

Members join **Harvest hour**, a tour of the fields with 20 places on the first Sunday of each month. Put your name down under **Club > Harvest hour**.
`
}

type Pages = Readonly<Record<string, string>>

/** What the rules say of one text beside a company's pages: rule, name here, name there. */
function found(pages: Pages, text: string, audience: Audience = 'internal'): readonly string[] {
  const docs = Object.entries(pages).flatMap(([name, page]) => factsOf(`/work/docs/${name}`, 'docs', page))
  const facts = [...factsOf(`/work/${audience}/notes.md`, audience, text), ...docs]
  return Object.entries({ term, locator }).flatMap(([name, rule]) =>
    [...rule.compare(facts, { options: {}, drift: ALL })].map(({ actual, data }) => `${name}: ${actual} / ${data?.other}`)
  )
}

test.each([
  [
    'a button',
    SCHOOL,
    'How do they book? The student opens **Timetable**, chooses teacher and hour and taps **Grab slot**. Video or sound only, both are fine.',
    'locator: Grab slot / Reserve hour'
  ],
  [
    'a thing that customers see',
    SCHOOL,
    'Short on time: **Flash talk**, 15 minutes with any free teacher. It is the button at the top of the home screen.',
    'term: Flash talk / Coffee chat'
  ],
  [
    'the end of a way',
    SCHOOL,
    'Marked words are in **Study > Vocab box**, 2,000 words at most.',
    'locator: Study > Vocab box / Study > Word garden'
  ],
  [
    'the way to the same end',
    SCHOOL,
    'Receipts as PDF, also for the accountant: **Account > Purchases > Receipts**.',
    'locator: Account > Purchases > Receipts / Profile > Money > Receipts'
  ],
  [
    'the button of another shop',
    SHOP,
    'Customer opens the order and taps **Something is off**, sends a photo of the rotten fruit. Two days for an answer.',
    'locator: Something is off / Report a fault'
  ],
  [
    'the tour of another shop',
    SHOP,
    'Members see **Field walk** under Club in the app: the fields, first Sunday of the month, 20 places.',
    'term: Field walk / Harvest hour'
  ]
])('finds another name for %s', (_, pages, text, expected) => {
  const names = found(pages, text)

  expect(names).toEqual([expected])
})

test.each([
  [
    'a switch',
    SCHOOL,
    'Too bright? Open **Study** and turn on **Dark pages**. They go off by themselves at seven in the morning.',
    'term: Dark pages / Night mode'
  ],
  [
    'a button',
    SHOP,
    'Hold your phone against the locker and tap **Open sesame**. You have 90 seconds.',
    'locator: Open sesame / Unlatch'
  ],
  [
    'a place to shop',
    SHOP,
    'You can add more things to your order: tap **Egg corner** at the bottom of the basket. Up to nine things fit.',
    'term: Egg corner / Farm stall'
  ]
])('finds another name for %s in a macro', (_, pages, text, expected) => {
  const names = found(pages, text, 'macro')

  expect(names.map((name) => name.replace(/^\w+: /, ''))).toEqual([expected.replace(/^\w+: /, '')])
})

test.each([
  ['a tool of colleagues', SCHOOL, 'Refunds are booked in **Ledgerine > Payouts** by the finance team.'],
  ['a queue', SCHOOL, 'Teachers who fall ill: move the ticket to **Stand-ins** and tell Mira.'],
  ['a supplier', SHOP, 'Locker dead? Call **Boxwright**, contract 4411, they come the same day.'],
  [
    'what only colleagues can press',
    SHOP,
    'Order stuck in the console: press **Force release** and note the number of the ticket.'
  ],
  [
    'a button that no page speaks of',
    SCHOOL,
    'Certificates: the student presses **Ask for certificate** at the end of the course.'
  ],
  [
    'what the pages call so too',
    SCHOOL,
    'Short on time? Point them to **Coffee chat**, 15 minutes with any free teacher, top of the home screen.'
  ],
  [
    'what the pages say without marking it',
    SHOP,
    'Customer opens the order and sends a **Photo** of the rotten fruit, we answer in two days.'
  ],
  ['bold words that head a paragraph', SCHOOL, '**Moving a lesson.** Under Timetable, until six hours before it begins.'],
  [
    'both names side by side',
    SHOP,
    'The fields on the first Sunday: **Field walk** on our side, Harvest hour in the app, 20 places.'
  ],
  [
    'a name of the past',
    SCHOOL,
    'Until 2023 students had **Flash talk** at the top of the home screen, 15 minutes with any free teacher.'
  ]
])('leaves %s alone', (_, pages, text) => {
  const names = found(pages, text)

  expect(names).toEqual([])
})

test('says of one document the same whatever other documents for colleagues there are', () => {
  const text = 'Short on time: **Flash talk**, 15 minutes with any free teacher. It is the button at the top of the home screen.'
  const docs = Object.entries(SCHOOL).flatMap(([name, page]) => factsOf(`/work/docs/${name}`, 'docs', page))
  const own = factsOf('/work/internal/a.md', 'internal', text)
  const other = factsOf('/work/internal/b.md', 'internal', 'We say **Flash talk** and the app says **Coffee chat** at the top.')

  const [alone, together] = [
    [...own, ...docs],
    [...own, ...other, ...docs]
  ].map((facts) => [...term.compare(facts, { options: {}, drift: ALL })].filter(({ at }) => at.path === '/work/internal/a.md'))

  expect(alone?.length).toBe(1)
  expect(together).toEqual(alone)
})

import { pick, seededRandom } from './random.ts'

const NAMES = ['Sam', 'Dana', 'Robin', 'Kim', 'Priya', 'Ali', 'Noor', 'Lee', 'Mateo', 'Ines', 'Tomasz', 'Wanjiru', 'Yuki', 'Olu']
const THINGS = ['export', 'import', 'invoice', 'calendar sync', 'parcel', 'refund', 'login', 'report', 'webhook', 'discount']
const PLACES = ['Settings', 'Billing', 'Team', 'Integrations', 'Reports', 'Profile', 'Orders', 'Webhooks']
const DAYS = ['on Monday', 'on Tuesday', 'this Thursday', 'by noon tomorrow', 'within two days', 'before the weekend']
const WHY = [
  'a date like 31/02',
  'an empty column',
  'a second workspace',
  'a comma in the address',
  'the old tax number',
  'a full disk'
]

/** Sentences with a place for what differs; most of those that come out are like no other. */
const PLAIN: readonly string[] = [
  'The {thing} runs again since {time}, and I watched it finish for {name}.',
  'Your {thing} of ${number} left our side {day}; the bank takes {small} days.',
  'I looked at the log with {name}, and the {thing} stopped at row {number} because of {why}.',
  'You can change it under {place} > {place}, and the next {thing} will have it.',
  'Thanks for the screenshot of the {thing}, it shows that {why} went wrong at {time}.',
  "I think {why} is behind this, so I'm trying the {thing} on a copy now and will write {day}.",
  'Could you send me the number of the {thing}, so that I can see where {why} comes from?',
  "We broke the {thing} with release {number}, and I'm sorry that it cost {name} {small} hours.",
  'The {thing} for {name} is in hall {small} and should be with you {day}.',
  'Both seats are free again, and {name} can open the {thing} with code {number}.',
  'The {thing} is for new plans only, so what I can offer {name} is {small} months at ${number}.',
  'Here is the guide for the {thing}: https://docs.example.com/guides/{number}',
  'I added {why} to the {thing} and sent {name} version {number}.',
  'The limit of the {thing} is {number} MB; if yours is larger, {name} can split it.'
]

const FLAGGED: readonly string[] = [
  'We apologize for any inconvenience this may have caused.',
  'Unfortunately our policy does not allow a {thing} after {small} days.',
  'I need you to send the {thing} again.',
  'Your ticket will be closed if we do not hear from you {day}.',
  'We are working on it.'
]

const GREETINGS = ['Hi {name},', 'Hello {name},', 'Hey {name}!', 'Good morning {name},', 'Hi there,']
const CLOSINGS = ['Best, {name}', 'Thanks, {name}', 'All the best,\n{name}', '{name}', '']

function filled(template: string, random: () => number): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const number = Math.floor(random() * 9000)
    if (slot === 'number') return String(100 + number)
    if (slot === 'small') return String(2 + (number % 12))
    if (slot === 'time') return `${1 + (number % 12)}:${String(number % 60).padStart(2, '0')}`
    return pick({ name: NAMES, thing: THINGS, place: PLACES, day: DAYS, why: WHY }[slot] ?? [slot], random)
  })
}

/** As many short replies as are asked for, one JSON object a line; the same in each run. One in eight holds a finding. */
export function* replies(count: number): Iterable<string> {
  const random = seededRandom(20_000)
  for (let number = 0; number < count; number++) {
    const body = Array.from({ length: 1 + Math.floor(random() * 3) }, () => filled(pick(PLAIN, random), random))
    if (random() < 1 / 8) body.push(filled(pick(FLAGGED, random), random))
    const parts = [filled(pick(GREETINGS, random), random), body.join(' '), filled(pick(CLOSINGS, random), random)]
    yield `${JSON.stringify({ id: `reply-${number}`, text: parts.join('\n\n').trim() })}\n`
  }
}

/** Which inflections a phrase asks for; `any` is all of them. */
export type Inflection = 'any' | 'base' | 's' | 'ing' | 'ed'

export const INFLECTIONS: readonly Inflection[] = ['any', 'base', 's', 'ing', 'ed']

/** Irregular past and participle, and where it is needed the third person. */
const IRREGULAR: Readonly<Record<string, string>> = {
  bear: 'bore borne',
  beat: 'beat beaten',
  become: 'became become',
  begin: 'began begun',
  bite: 'bit bitten',
  blow: 'blew blown',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose chosen',
  come: 'came come',
  cost: 'cost',
  cut: 'cut',
  deal: 'dealt',
  dig: 'dug',
  do: 'did done',
  draw: 'drew drawn',
  drink: 'drank drunk',
  drive: 'drove driven',
  eat: 'ate eaten',
  fall: 'fell fallen',
  feed: 'fed',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  fly: 'flew flown',
  forget: 'forgot forgotten',
  forgive: 'forgave forgiven',
  freeze: 'froze frozen',
  get: 'got gotten',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  have: 'had',
  hear: 'heard',
  hide: 'hid hidden',
  hit: 'hit',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  know: 'knew known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lie: 'lay lain lied',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  quit: 'quit',
  read: 'read',
  rid: 'rid',
  ride: 'rode ridden',
  ring: 'rang rung',
  rise: 'rose risen',
  run: 'ran run',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shake: 'shook shaken',
  show: 'showed shown',
  shut: 'shut',
  sit: 'sat',
  sleep: 'slept',
  slide: 'slid',
  speak: 'spoke spoken',
  spend: 'spent',
  split: 'split',
  spread: 'spread',
  stand: 'stood',
  steal: 'stole stolen',
  stick: 'stuck',
  strike: 'struck',
  swear: 'swore sworn',
  sweep: 'swept',
  take: 'took taken',
  teach: 'taught',
  tear: 'tore torn',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  wake: 'woke woken',
  wear: 'wore worn',
  win: 'won',
  write: 'wrote written'
}

const PREFIX = /^(re|under|un|over|mis|out|with|fore|up)(?=[a-z]{3})/
const BE: Readonly<Record<Inflection, readonly string[]>> = {
  any: ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being'],
  base: ['be', 'am', 'are'],
  s: ['is'],
  ing: ['being'],
  ed: ['was', 'were', 'been']
}
const HISSING = /(?:s|x|z|ch|sh)$/
const CONSONANT_Y = /[^aeiou]y$/
const SILENT_E = /[^eoy]e$/
const DOUBLES = /(?:^|[^aeiou])[aeiou][bcdfghjklmnpqrstvz]$/

function irregularPast(verb: string): readonly string[] | undefined {
  if (Object.hasOwn(IRREGULAR, verb)) return (IRREGULAR[verb] as string).split(' ')
  const prefix = PREFIX.exec(verb)?.[0]
  const root = prefix === undefined ? '' : verb.slice(prefix.length)
  return prefix === undefined ? undefined : irregularPast(root)?.map((form) => prefix + form)
}

function thirdPerson(word: string): readonly string[] {
  if (word === 'have') return ['has']
  if (CONSONANT_Y.test(word)) return [`${word.slice(0, -1)}ies`]
  if (HISSING.test(word) || word === 'do' || word === 'go' || word === 'undo' || word === 'redo') return [`${word}es`]
  return [`${word}s`]
}

/** The stems to which a vowel ending is put: “stop” gives “stopp”; both are given where spelling differs (“cancel”). */
function stems(word: string): readonly string[] {
  if (word.endsWith('ie')) return [word.slice(0, -1)]
  if (SILENT_E.test(word)) return [word.slice(0, -1)]
  if (DOUBLES.test(word)) return [word, word + word.charAt(word.length - 1)]
  return [word]
}

function present(word: string): readonly string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`]
  return stems(word).map((stem) => `${stem}ing`)
}

function past(word: string): readonly string[] {
  const irregular = irregularPast(word)
  if (irregular) return irregular
  if (CONSONANT_Y.test(word)) return [`${word.slice(0, -1)}ied`]
  if (word.endsWith('e')) return [`${word}d`]
  return stems(word).map((stem) => `${stem}ed`)
}

/** The forms of an English verb or noun in lower case, the word itself first where it is asked for. */
export function inflect(word: string, which: Inflection): readonly string[] {
  if (word === 'be') return BE[which]
  switch (which) {
    case 'base':
      return [word]
    case 's':
      return thirdPerson(word)
    case 'ing':
      return present(word)
    case 'ed':
      return past(word)
    default:
      return [...new Set([word, ...thirdPerson(word), ...present(word), ...past(word)])]
  }
}

const PAST_FORMS: ReadonlySet<string> = new Set(Object.values(IRREGULAR).flatMap((forms) => forms.split(' ')))
const NO_PAST =
  /^(?:need|indeed|feed|seed|speed|exceed|proceed|succeed|breed|weed|deed|red|bed|shed|embed|hundred|naked|used|had|read|put|set|let)$/

/** Whether a word looks like a past form or participle: “closed”, “broke”. Those that are as often something else are left out. */
export function isPastForm(word: string): boolean {
  if (NO_PAST.test(word)) return false
  return PAST_FORMS.has(word) || /^[a-z]{2,}ed$/.test(word)
}

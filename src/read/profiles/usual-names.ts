/** What a key, or a column, of a library that no profile knows usually holds. Written as `plainName` makes them. */
const NAMES = {
  body: [
    'body html|html|content html|reply html|body|content|text|message|reply|response|answer|snippet|snippet text|body text|reply text',
    'reply contents|message body|email body|macro|canned response|replacement|nachricht|antwort|inhalt|texte|reponse|mensaje|respuesta'
  ],
  weakBody: ['replace|template|value|comment|body template'],
  subject: ['subject|subject line|title template|subject template|betreff|sujet|asunto'],
  question: ['question|frage'],
  title: [
    'title|name|titel|label|titre|titulo|internal name|macro name|heading|key|shortcut|abbreviation|short code|trigger|slug'
  ],
  id: ['id|uuid|key|slug|shortcut|short code|abbreviation|trigger'],
  note: [
    'internal|internal note|internal notes|note|notes|agent note|agent notes|comment internal|intern|interne notiz|notiz|notizen',
    'description|beschreibung|when|when to use|usage|use when'
  ],
  visibility: ['public|is public|visibility|audience|comment type|reply type|type'],
  hidden: ['internal|is internal|private|is private'],
  language: ['language|lang|locale|sprache|langue|idioma'],
  active: ['active|is active|enabled|is enabled|isenabled|published'],
  inactive: ['archived|is archived|draft|is draft|disabled|deleted|obsolete|inactive'],
  state: ['status|state'],
  usage: ['usage 30d|usage 7d|usages|usage count|usage|uses|use count|used|times used|sent count|times sent']
} as const

export type FieldRole = keyof typeof NAMES

const BY_ROLE: ReadonlyMap<FieldRole, readonly string[]> = new Map(
  Object.entries(NAMES).map(([role, lists]) => [role as FieldRole, lists.flatMap((list) => list.split('|'))])
)

/** The names of a role, the best first. */
export function namesOf(role: FieldRole): readonly string[] {
  return BY_ROLE.get(role) ?? []
}

/** A key as names are compared: lower case, without accents, with spaces for whatever parts its words. */
export function plainName(key: string): string {
  if (key.length > 60) return ''
  const words = key
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const BODIES: ReadonlySet<string> = new Set([...namesOf('body'), ...namesOf('weakBody'), 'actions json', 'actions'])
const KNOWN: ReadonlySet<string> = new Set([
  ...[...BY_ROLE.values()].flat(),
  'keywords',
  'tags',
  'category',
  'folder',
  'ordner',
  'kategorie'
])

/** Whether the cells of a first row are names of columns rather than a row of texts. */
export function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(plainName)
  return names.some((name) => BODIES.has(name)) || names.filter((name) => KNOWN.has(name)).length > 1
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)
}

/** Names that begin with the same letters stand together: they are looked for behind each full stop of every text. */
const INNER =
  '(?:int(?:ernal|ra(?:net)?)?|corp|lan|local(?:domain)?|priv|INT(?:ERNAL|RA(?:NET)?)?|CORP|LAN|LOCAL(?:DOMAIN)?|PRIV)'

const WORDS_IN_NOTES = [
  'embargo',
  'confidential',
  'sign',
  'approved',
  'announced',
  'cleared',
  'public',
  'tell',
  'mention',
  'share',
  'let'
]
  .concat([
    'promise',
    'vague',
    'live',
    'legal',
    'finance',
    'sales',
    'marketing',
    'compliance',
    'customer',
    'client',
    'pric',
    'secret'
  ])
  .map(anyCase)
  .join('|')
const DOORS = `(?:${['gate', 'door', 'alarm', 'lift', 'elevator', 'entrance', 'safe', 'box', 'depot', 'warehouse'].map(anyCase).join('|')})`
const BEFORE_CHANNEL = '\\b(?:[Jj]oin|[Ii]n|[Tt]o|[Oo]n|[Aa]sk|[Vv]ia|[Pp]ing|[Tt]ag|[Cc]hannel|[Ss]ee|[Tt]he|[A-Z]{2,7})'

/** What raw text has of one kind of thing, and what one of its sentences has then; absent where that is the same. */
type Trace = readonly [trace: string, inSentence?: string]

/** Names of chat channels. */
const CHANNELS: Trace = [String.raw`#(?<=(?:${BEFORE_CHANNEL}|[)>;])[^A-Za-z]{1,8}#)[*_~\[]{0,4}[A-Za-z]\S{0,60}?[-_]`, '#']

const ENDS = '(?![A-Za-z])'

/** The signs are such that no markup takes them apart; each line goes with a pattern that reports. */
const TRACES: readonly Trace[] = [
  // Comments that speak of what colleagues alone may know; the signs of the rest are looked for in them as in prose.
  [String.raw`<!--(?=[\s\S]{0,420}?(?:${WORDS_IN_NOTES}))`, '<!--'],
  // Names of inner hosts.
  [String.raw`[.\\;*_~\]>\x60]${INNER}\b`],
  [String.raw`[.\\&]\S(?<=\b${INNER}[*_~\]\x60]*[.\\&]\S)`],
  [String.raw`[/@](?:10|172)[.\\&%]`, String.raw`[/@]\d`],
  // Tickets.
  [
    String.raw`\b(?:ZD|INC|SUP|ESC|PIR|RCA|TKT|CHG|PRB)[^A-Za-z0-9]{0,8}\d`,
    String.raw`\b(?:ZD|INC|SUP|ESC|PIR|RCA|TKT|CHG|PRB)${ENDS}`
  ],
  [
    String.raw`(?:\b(?:jira|incident|zendesk)|mortem)[^A-Za-z]{1,12}[A-Z]{2,10}[^A-Za-z0-9]{1,4}\d`,
    String.raw`(?:\b(?:jira|incident|zendesk)|mortem)${ENDS}`
  ],
  // Keys and passwords.
  [
    String.raw`AKIA|ASIA[0-9A-Z]|\bgh[pousr]\W{0,2}_|github\W{0,2}_pat|glpat|xox[abprs]-|\b[sr]k\W{0,2}_live|\bSG\.|AIza|\bnpm\W{0,2}_`,
    String.raw`AKIA|ASIA[0-9A-Z]|\bgh[pousr]${ENDS}|github|glpat|xox[abprs]-|\b[sr]k${ENDS}|\bSG\.|AIza|\bnpm${ENDS}`
  ],
  [
    String.raw`PRIVATE\s+KEY|(?:SECRET|PASSWORD|PASSWD|TOKEN|KEY)[A-Z0-9_\\*]{0,40}[^A-Za-z0-9]{0,6}[=:]`,
    'PRIVATE|SECRET|PASSWORD|PASSWD|TOKEN|KEY'
  ],
  [
    String.raw`\b(?:[Ll][Oo][Gg]|[Ss][Ii][Gg][Nn])[^A-Za-z]{0,8}[Ii][Nn]\b[\s\S]{0,200}?\b(?:[Ww][Ii][Tt][Hh]|[Aa][Ss]|[Uu][Ss][Ii][Nn][Gg])\b[\s\S]{0,120}?/`,
    String.raw`\b(?:[Ll][Oo][Gg]|[Ss][Ii][Gg][Nn])(?:[Ii][Nn]\b|${ENDS})`
  ],
  [String.raw`\b[Cc][Oo][Dd][Ee]\b(?=[\s\S]{0,60}?\d{3})(?<=${DOORS}[\s\S]{0,600})[\s\S]{0,60}?\d{3}`, DOORS],
  [String.raw`\b(?:lift|override|bypass|waive|unlock)\b`],
  // Notes to colleagues.
  [String.raw`\b(?:TODO|FIXME|XXX)\b`]
]

function either(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(patterns.join('|'), flags)
}

/**
 * What raw text has wherever something stands in it that only colleagues should read. It is meant to be quick, and to see too much
 * rather than too little.
 */
export const LEAK_TRACES = either(
  TRACES.map(([trace]) => trace),
  'g'
)

/** The same where channels are looked for as well. */
export const CHANNEL_TRACES = new RegExp(`${LEAK_TRACES.source}|${CHANNELS[0]}`, 'g')

/** What some sentence of a text has that has such a trace, whatever its numbers are; channels are looked for as well. */
export const LEAK_SIGNS = either(
  [...TRACES, CHANNELS].map(([trace, inSentence = trace]) => inSentence),
  ''
)

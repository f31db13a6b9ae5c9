/** A part of a written word: how many of its characters it takes, and what it may stand for. */
export interface WordPart {
  readonly length: number
  readonly forms: readonly string[]
}

const SUFFIX: Readonly<Record<string, readonly string[]>> = {
  ll: ['will', 'shall'],
  re: ['are'],
  ve: ['have'],
  m: ['am'],
  d: ['would', 'had'],
  s: ['is', 'has', "'s"]
}

const NEGATED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' }

/** Written as one word, often without the apostrophe: parts as `text:form|form`. */
const RUN_TOGETHER: Readonly<Record<string, readonly WordPart[]>> = Object.fromEntries([
  ...['do', 'does', 'did', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'could', 'would', 'should', 'must'].map(
    (verb): [string, WordPart[]] => [`${verb}nt`, parts([verb, [verb]], ['nt', ['not']])]
  ),
  ['cant', parts(['ca', ['can']], ['nt', ['not']])],
  ['wont', parts(['wo', ['will']], ['nt', ['not']])],
  ['cannot', parts(['can', ['can']], ['not', ['not']])],
  ['im', parts(['i', ['i']], ['m', ['am']])],
  ['ive', parts(['i', ['i']], ['ve', ['have']])],
  ['youre', parts(['you', ['you']], ['re', ['are']])],
  ['youve', parts(['you', ['you']], ['ve', ['have']])],
  ['youll', parts(['you', ['you']], ['ll', ['will']])],
  ['theyre', parts(['they', ['they']], ['re', ['are']])],
  ['theyll', parts(['they', ['they']], ['ll', ['will']])],
  ['theyve', parts(['they', ['they']], ['ve', ['have']])],
  ['weve', parts(['we', ['we']], ['ve', ['have']])],
  ['thats', parts(['that', ['that']], ['s', ['is', 'has']])],
  ['whats', parts(['what', ['what']], ['s', ['is', 'has']])],
  ['theres', parts(['there', ['there']], ['s', ['is', 'has']])],
  ['gonna', parts(['gon', ['going']], ['na', ['to']])],
  ['wanna', parts(['wan', ['want']], ['na', ['to']])],
  ['gotta', parts(['got', ['got']], ['ta', ['to']])],
  ['pls', parts(['pls', ['please']])],
  ['plz', parts(['plz', ['please']])],
  ['thx', parts(['thx', ['thanks']])],
  ['ty', parts(['ty', ['thanks']])],
  ['sry', parts(['sry', ['sorry']])],
  ['u', parts(['u', ['you', 'u']])],
  ['ur', parts(['ur', ['your']])],
  ['teh', parts(['teh', ['the']])],
  ['alot', parts(['a', ['a']], ['lot', ['lot']])]
] as [string, WordPart[]][])

function parts(...list: [string, string[]][]): WordPart[] {
  return list.map(([text, forms]) => ({ length: text.length, forms }))
}

/**
 * The words that one written word stands for: “we'll” is “we” and “will”, “don't” and “dont” are “do” and “not”.
 * Undefined for an ordinary word. The word comes folded: lower case, straight apostrophe.
 */
export function expandContraction(word: string): readonly WordPart[] | undefined {
  if (Object.hasOwn(RUN_TOGETHER, word)) return RUN_TOGETHER[word]
  const at = word.lastIndexOf("'")
  if (at <= 0) return undefined
  const base = word.slice(0, at)
  const suffix = word.slice(at + 1)
  if (suffix === 't' && base.endsWith('n') && base.length > 2) {
    const verb = base.slice(0, -1)
    // “can't” is written without the verb's own n.
    const known = word === "can't" ? 'can' : Object.hasOwn(NEGATED, verb) ? (NEGATED[verb] ?? verb) : verb
    return [
      { length: verb.length, forms: [known] },
      { length: 3, forms: ['not'] }
    ]
  }
  if (suffix === 's' && base === 'let') return [part(base), { length: 2, forms: ['us'] }]
  const forms = Object.hasOwn(SUFFIX, suffix) ? SUFFIX[suffix] : undefined
  if (!forms) return undefined
  const inner = expandContraction(base) ?? [part(base)]
  return [...inner, { length: suffix.length + 1, forms }]
}

function part(text: string): WordPart {
  return { length: text.length, forms: [text] }
}

/**
 * What runs of letters may stand for, where apostrophes are not looked at: “ll” is what is left of “we'll”, “don” of “don't”. Each has
 * its words in order, and for each word what it may be. Whoever reads a text so finds too many words, but none too few.
 */
export const CONTRACTED: readonly (readonly [letters: string, words: readonly (readonly string[])[]])[] = [
  ...Object.entries(RUN_TOGETHER).map(([word, list]) => [word, list.map(({ forms }) => forms)] as const),
  ...Object.entries(SUFFIX).map(([suffix, forms]) => [suffix, [forms]] as const),
  ...Object.entries(NEGATED).map(([verb, form]) => [`${verb}n`, [[form]]] as const),
  ['s', [['us']]],
  ['t', [['not']]]
]

/** Words that hold a language together and that English does not have, of the languages that libraries are most often written in. */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  // German, Dutch
  (
    'der das und ist nicht ihr seit ein eine einen einer sie wir ich für mit auf zu den dem von haben werden bitte können ihre ihren ihnen uns ' +
    'sich oder wenn auch noch sehr het een van en uw niet wij voor op te zijn onze jouw graag ' +
    // French
    'le la les des et est vous nous votre vos notre pour dans une du que qui pas sur avec merci bonjour cette nos être avez je ' +
    // Spanish, Portuguese, Italian
    'el los las y es por para con su una del usted gracias hola se nuestro como más lo le este os uma não você com seu sua obrigado ' +
    'olá da em um ao mais il di che per non un gli della grazie ciao sono si è nel alla questo ' +
    // Swedish, Danish, Norwegian, Finnish
    'och att det är som på jag vi inte för med ditt din og ikke til jeg er af vil kan du hei ja ei olla ' +
    // Polish, Czech, Turkish, Indonesian
    'nie się na jest w z że dla jak są oraz prosimy je není pro jsme děkujeme ve bir bu için ile yang dan untuk anda kami dengan'
  ).split(' ')
)

const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'the and to of is you your we our for that it with this have are be not can will if please thanks thank hi hello from at ' +
    'was has been there here would any when what how which their they as by my me us so but or an'
  ).split(' ')
)

const MARKUP = /<[^<>]{0,300}>|\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|&#?\w{1,10};|https?:\/\/\S+/g

/** Letters of one word that count: a word without end says no more than any other. */
const LONGEST_WORD = 20
/** How much of a text is looked at, and how many of its words must say so. */
const LOOKED_AT = 3000
const LEAST_WORDS = 4
const LEAST_FOREIGN = 3
/** How many different words must say so of a whole document: prose in a language that is listed has more on every page. */
const LEAST_DIFFERENT = 6
/** Fewer do where no English word stands among them. */
const LEAST_ALONE = 2

/**
 * Whether a text is in another language than English: as it is stated (BCP 47), else by its letters and its commonest words. A
 * text of a few words is not told apart from English.
 */
export function isForeign(text: string, stated: string | undefined): boolean {
  if (stated) return !/^en(?![a-z])/i.test(stated)
  return !beginsInEnglish(text) && soundsForeign(text)
}

/**
 * Whether a whole document is in another language than English. It takes more to say so than of an entry, since a page may be made
 * of names and code.
 */
export function isForeignDocument(text: string): boolean {
  return !beginsInEnglish(text, Math.ceil(text.length / FOR_EACH)) && soundsForeign(text, LEAST_DIFFERENT)
}

function soundsForeign(text: string, leastDifferent = 1): boolean {
  const prose = text
    .slice(0, LOOKED_AT)
    .replace(MARKUP, ' ')
    .replace(/\p{Cf}/gu, '')
  const words = prose.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  if (words.length < LEAST_WORDS && !/[\u3040-\u9fff\uac00-\ud7af]{4}/.test(prose)) return false
  const letters = words.map((word) => word.slice(0, LONGEST_WORD)).join('')
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters.length / 2) return true
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word))
  if (new Set(foreign).size < leastDifferent) return false
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length
  return (foreign.length >= LEAST_FOREIGN && foreign.length > 2 * english) || (foreign.length >= LEAST_ALONE && english === 0)
}

const PLAIN_ENGLISH = /\b(?:the|and|you|your|with|this|that|have)\b/gi
const FIRST_WORDS = 600

/** How many of these words show it, and for how many characters of a short document one of them does. */
const ENOUGH = 4
const FOR_EACH = 120

/** Nearly all texts of an English library show it at once; the others are looked at more closely. */
function beginsInEnglish(text: string, wanted = ENOUGH): boolean {
  PLAIN_ENGLISH.lastIndex = 0
  const start = text.slice(0, FIRST_WORDS)
  for (let words = 0; words < Math.min(wanted, ENOUGH); words++) if (!PLAIN_ENGLISH.test(start)) return false
  return true
}

/** A letter of the alphabet. */
export const LETTER = 1
/** A digit. */
export const DIGIT = 2
/** Stands in all that is no text or stands for other text: tags, code, targets of links, references, placeholders. */
export const SIGN = 3
/** Is such a sign only when something stands right behind it: “https:”, “example.com”. */
const JOINT = 4
/** A line feed. */
export const LINE_END = 5
/** Whatever is beyond ASCII. */
export const NON_ASCII = 6
/** May part the cells of a table. */
export const BAR = 7

/** What each character is to the scanner. */
export const KINDS = new Uint8Array(0x10000).fill(NON_ASCII, 128)
for (let code = 97; code <= 122; code++) KINDS[code] = KINDS[code - 32] = LETTER
for (let code = 48; code <= 57; code++) KINDS[code] = DIGIT
for (const character of '`<[{&%@') KINDS[character.charCodeAt(0)] = SIGN
for (const character of ':.') KINDS[character.charCodeAt(0)] = JOINT
KINDS[10] = LINE_END
KINDS[124] = BAR

/** What may stand within a word and leave no trace in it. */
export const MARKUP = new Uint8Array(0x10000)
for (const character of '*_~[]<{&') MARKUP[character.charCodeAt(0)] = 1

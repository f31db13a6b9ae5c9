export const OBJECT_END = '“}”, which closes the object'
export const LIST_END = '“]”, which closes the list'

/** What is missing where a JSON parser stumbles, by the name that `jsonc-parser` has for it; reads on from “expected”. */
export const JSON_EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'a number such as 3 or 0.5',
  PropertyNameExpected: 'a name in double quotes',
  ValueExpected: 'a value',
  ColonExpected: '“:” after the name',
  CommaExpected: '“,” between two entries',
  CloseBraceExpected: OBJECT_END,
  CloseBracketExpected: LIST_END,
  EndOfFileExpected: 'nothing after the end of the data',
  InvalidCommentToken: 'a comment that begins with // or /*',
  UnexpectedEndOfComment: '“*/”, which closes the comment',
  UnexpectedEndOfString: 'a closing double quote on the same line',
  UnexpectedEndOfNumber: 'a number such as 3 or 0.5',
  InvalidUnicode: 'four digits after “\\u”',
  InvalidEscapeCharacter: 'two backslashes where one is meant',
  InvalidCharacter: 'an escape such as “\\t” or “\\n” in its place'
}

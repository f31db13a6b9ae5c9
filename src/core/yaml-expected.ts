/** What is missing where a YAML parser stumbles, by the code that `yaml` has for it; reads on from “expected”. */
export const YAML_EXPECTED: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'a text in quotes, or the name of an anchor',
  BAD_DQ_ESCAPE: 'two backslashes where one is meant',
  BAD_INDENT: 'the same indentation as the lines that belong with it, and a closing bracket for each opening one',
  BAD_SCALAR_START: 'a text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'one “name: value” on a line',
  BLOCK_IN_FLOW: 'a closing bracket before a line that begins with “-”',
  MISSING_CHAR: 'a closing quote, a closing bracket or a “:” after the name',
  MULTILINE_IMPLICIT_KEY: 'a name on one line, with “:” after it',
  TAB_AS_INDENT: 'spaces instead of tabs at the beginning of the line',
  TAG_RESOLVE_FAILED: 'a text in quotes',
  UNEXPECTED_TOKEN: '“name: value” or “- value” at this place'
}

/** Commands that a CI service takes from any part of a line that is printed. */
const COMMAND_START = /##(?=\[|vso\[|teamcity\[)/gi

/** Characters that steer a terminal or the reading direction, and that JSON allows as they are. */
const STEERING = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** A value as JSON on one line, which means the same to a parser and nothing to the terminal or CI service that prints it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(COMMAND_START, '#\\u0023').replace(STEERING, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

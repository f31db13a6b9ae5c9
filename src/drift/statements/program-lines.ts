/** What a line of a program or of its data has, and no address or path. */
const PROGRAM =
  /[=(){};]|=>|-->|[,[:|\\]\s*$|^(?:["'`<|@#*-]|\/\/)|^(?:import|from|const|let|var|def|class|return|if|else|elif|for|while|try|catch|except|print|puts|echo|function|async|await|export|public|private|using|package|func|use|require|switch|case|end|do|new|begin|raise|throw)\b/
/** A command that is complete on its line, with an option, a path or an address. */
const COMMAND = /^(?:\$ |sudo )?[a-z][\w.-]*(?: [^(){};]*)?? (?:--?[a-zA-Z]|\| |https?:|[./~])[^(){};]*[^\\(){};,]$/

/**
 * Whether a line of a block of code is part of a program or of its data. Such lines are alike all over and examples need not agree,
 * whereas a command that differs leads people elsewhere.
 */
export function isProgramLine(line: string): boolean {
  return PROGRAM.test(line) && !COMMAND.test(line)
}

const FEWEST_WORDS = 6
const PROSE_SHARE = 0.7

/** Whether a line of a block that is marked as code is a sentence or a part of one, as in the notes of some documentation tools. */
export function isProseLine(line: string): boolean {
  const words = line.trim().split(/\s+/)
  if (words.length < FEWEST_WORDS || /[=|\\]|\s--?\w/.test(line)) return false
  return words.filter((word) => /^[(“"']?\p{L}+(?:['’]\p{L}+)?[)”"',.;:!?]*$/u.test(word)).length >= PROSE_SHARE * words.length
}

import { fold } from '../../match/words/fold.ts'

/** The words of a plain text as code beside rules reads them: folded, with one space for all that may stand between two lines. */
export function plainWords(text: string): string {
  return fold(text.replace(/\s[\s>]*/g, ' '))
}

import type { Mistake } from './container.ts'

/** Lists and objects within each other at most: parsers recurse, and so do those who walk through values. */
export const DEEPEST = 500

/** Values of a container at most: each takes some hundred bytes of memory, however short it is in the file. */
export const MOST_VALUES = 1_500_000

/** A container of many broken parts is wrong as a whole: mistakes after these are not named. */
export const MOST_MISTAKES = 20

/** What is said where a container nests too deep. */
export function tooDeep(start: number, deepest = DEEPEST): Mistake {
  return {
    range: { start, end: start + 1 },
    message: `This is nested more than ${deepest} levels deep, and nothing is read from here on.`
  }
}

/** What is said where a container holds too much. */
export function tooMuch(start: number): Mistake {
  return {
    range: { start, end: start + 1 },
    message: 'This file is too large, and nothing is read from here on; split it into parts.'
  }
}

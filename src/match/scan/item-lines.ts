const SPACE = 32
const DIGIT_0 = 48
const DIGIT_9 = 57
/** Looks at no more than the indentation and the marker of a line. */
const MARKER = /(?:[-*+]|\d{1,9}\.) +[^\s]/y

/**
 * Says, line by line within what stands between blank lines, where a list item begins for certain, so that nothing matches across.
 * What it is not sure of is not said.
 */
export class ItemLines {
  /** Indentation of the item that is open for certain. */
  #indent = NONE

  /** Begins with the first line after a blank one. */
  reset(text: string, start: number): void {
    this.#indent = NONE
    const at = behindSpaces(text, start)
    // A number need not begin a list here: behind indented code, parsers take it for text.
    if (at - start <= 3 && isMarker(text, at) && text.charCodeAt(at) < DIGIT_0) this.#indent = at - start
  }

  /**
   * Where what stands before the line at `start` ends, at the latest, if a list item begins there, or a sentence that no match
   * reaches into: an item's number may be the last word of the sentence before it. `NOWHERE` where neither begins.
   * @param mayReachOver whether code or a link may have begun before it in which a number and a full stop are no item.
   */
  endBefore(text: string, start: number, mayReachOver: boolean): number {
    const at = behindSpaces(text, start)
    const indent = at - start
    if (indent > 3 && indent > this.#indent + 5) return NOWHERE
    if (!isMarker(text, at)) {
      if (indent < this.#indent + 2) this.#indent = NONE
      return NOWHERE
    }
    const isBullet = text.charCodeAt(at) < DIGIT_0
    // A number begins no list within a paragraph, but the full stop behind it ends a sentence.
    this.#indent = isBullet ? indent : NONE
    if (isBullet) return start
    return mayReachOver ? NOWHERE : MARKER.lastIndex
  }
}

/** Nothing ends before a line. */
export const NOWHERE = -1

/** No item is open, so that one may be indented by three columns. */
const NONE = -2

/** Offset behind the spaces that begin at `start`. */
export function behindSpaces(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

function isMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const mayBe = (code >= DIGIT_0 && code <= DIGIT_9) || code === 45 || code === 42 || code === 43
  if (!mayBe) return false
  MARKER.lastIndex = at
  return MARKER.test(text)
}

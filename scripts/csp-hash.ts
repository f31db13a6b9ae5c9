import { createHash } from 'node:crypto'

/** The hash of a script or style sheet as a Content Security Policy names it. */
export function cspHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

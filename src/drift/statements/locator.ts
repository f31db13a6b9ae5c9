import type { Location } from '../../core/diagnostic.ts'
import type { Range } from '../../core/mapped-text.ts'

/**
 * What tells a reader where something is or what to type: `url` (an address, a host, an e-mail address), `link` (where linked
 * words lead), `code` (a command, a file, a name in code), `label` (bold words: a button, a menu, a name) and `path` (a way
 * through menus, “Account > Orders”).
 */
export interface StatedLocator {
  readonly kind: 'url' | 'link' | 'code' | 'label' | 'path'
  /** As it is written, without quotes and punctuation around it. */
  readonly value: string
  /** Where it stands in the statement's text. */
  readonly range: Range
  readonly at: Location
}

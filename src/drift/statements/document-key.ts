import type { Statement } from './statement.ts'

let keyed = { path: '', pointer: '', key: '\n' }

/** Key of the document or the entry of an export that a statement belongs to. Statements of one come one after another. */
export function documentKey({ path, entry }: Statement): string {
  const pointer = entry?.pointer ?? ''
  if (keyed.path !== path || keyed.pointer !== pointer) keyed = { path, pointer, key: `${path}\n${pointer}` }
  return keyed.key
}

import { fileURLToPath } from 'node:url'

/** The path of a file's address; undefined for a document that is no file, such as a new one without a name. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

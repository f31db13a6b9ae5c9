import { isAbsolute, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lazyPattern } from '../../core/lazy-pattern.ts'

const LONE_SURROGATE = lazyPattern(() => /\p{Cs}/gu)

/** Whether a path lies in a folder or below it; one that is not absolute (text from stdin) counts as lying there. */
export function isWithin(folder: string, path: string): boolean {
  if (!isAbsolute(path)) return true
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** A path as people read it: the way to it from a folder, with `/` on every system. */
export function pathFrom(folder: string, path: string): string {
  if (!isAbsolute(path)) return path
  return relative(folder, path).split(sep).join('/') || '.'
}

/** A path as reports for machines name it: a URI relative to the repository's root, or an absolute one for a file outside. */
export function uriFrom(root: string, path: string): string {
  if (!isWithin(root, path)) return pathToFileURL(path).href
  return pathFrom(root, path).split('/').map(encodeUriPart).join('/')
}

/** One part of a URI's path, percent-encoded, whatever it holds. */
export function encodeUriPart(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE(), '\uFFFD'))
}

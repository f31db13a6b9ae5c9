import type { Reporter } from '../core/lint-result.ts'
import { json } from './json.ts'
import { stylish } from './stylish.ts'

/** Every format by its name. What few runs need is loaded only when its format is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  stylish: async () => stylish,
  json: async () => json,
  compact: async () => (await import('./compact.ts')).compact,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  html: async () => (await import('./html/html.ts')).html,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./markdown.ts')).markdown,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  sarif: async () => (await import('./sarif/sarif.ts')).sarif
}

/** What `--format` takes, as help and error messages list it. */
export const formatNames: readonly string[] = Object.keys(REPORTERS)

/** The reporter of a format; undefined when there is none of that name. */
export async function loadReporter(name: string): Promise<Reporter | undefined> {
  return Object.hasOwn(REPORTERS, name) ? REPORTERS[name]?.() : undefined
}

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Reporter } from '../core/lint-result.ts'
import { didYouMean } from '../core/nearest-name.ts'
import { UserError } from '../core/user-error.ts'
import { formatNames, loadReporter } from '../report/reporters.ts'

/** What a format may be loaded from, rather than be one of ours: a path, or the name of a package. */
const PATH = /^\.{0,2}[\\/]|^[a-z]:[\\/]|\.[cm]?js$/i

/**
 * The reporter of a format: one of ours by its name, or the default export of a module that the user names by path or package.
 * @throws UserError when there is no such format, or when the module is no reporter.
 */
export async function reporterOf(format: string, cwd: string): Promise<Reporter> {
  const reporter = await loadReporter(format)
  if (reporter) return reporter
  const path = moduleOf(format, cwd)
  if (path === undefined) {
    const hint = `Formats are ${formatNames.join(', ')}; a module of yours goes by its path, as in ./report.js.`
    throw new UserError(`There is no format “${format}”${didYouMean(format, formatNames)}`, { hint })
  }
  return checked(await imported(path), path)
}

function moduleOf(format: string, cwd: string): string | undefined {
  if (PATH.test(format)) {
    const path = resolve(cwd, format)
    return existsSync(path) ? path : undefined
  }
  try {
    return createRequire(join(cwd, 'reporters.js')).resolve(format)
  } catch {
    return undefined
  }
}

async function imported(path: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href)
    return module.default
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new UserError(`This reporter cannot be loaded: ${reason}`, { path, cause })
  }
}

/** A reporter of someone else's: told apart from our own faults when it fails. */
function checked(value: unknown, path: string): Reporter {
  if (typeof value !== 'function') {
    throw new UserError('This reporter has no default export that is a function', {
      path,
      hint: 'Export a function (result, options) => text.'
    })
  }
  return (result, options) => {
    const text = attempt(() => value(result, options), path)
    if (typeof text === 'string') return text
    throw new UserError('This reporter returned no text', { path, hint: 'Return the report as one string.' })
  }
}

function attempt(report: () => unknown, path: string): unknown {
  try {
    return report()
  } catch (cause) {
    throw new UserError(`This reporter failed: ${cause instanceof Error ? cause.message : String(cause)}`, { path, cause })
  }
}

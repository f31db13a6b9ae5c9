import type { Severity } from '../../core/diagnostic.ts'

/** How a severity is called in text reports. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'info' }

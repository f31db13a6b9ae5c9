// biome-ignore-all lint/performance/noBarrelFile: the public API is one entry point.
export type {
  Diagnostic,
  Finding,
  Location,
  Related,
  RuleSetting,
  Severity,
  Suggestion,
  WorkspaceFinding
} from './core/diagnostic.ts'
export type { Audience, Document, Entry, Mark, Segment } from './core/document.ts'
export type { LintResult, ReportedFile, Reporter, ReporterOptions } from './core/lint-result.ts'
export type { MappedText, Range, Run } from './core/mapped-text.ts'
export {
  type CompareContext,
  type DocumentCheck,
  defineDocumentRule,
  defineRefinement,
  defineWorkspaceRule,
  type Extractor,
  type MatchContext,
  type Refinement,
  type RuleOptions,
  type WorkspaceCheck
} from './core/rule.ts'
export { UserError, UserErrors } from './core/user-error.ts'
export { type LintOptions, lint } from './lint/lint.ts'

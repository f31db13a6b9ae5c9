import type { Finding, Location, RuleSetting, Severity, WorkspaceFinding } from './diagnostic.ts'
import type { Audience, Document, Segment } from './document.ts'
import type { Range } from './mapped-text.ts'

/** A rule's own option, as its YAML file declares it. */
export interface RuleOption {
  readonly type: 'string' | 'number' | 'boolean' | 'strings'
  readonly description: string
  readonly default?: string | number | boolean | readonly string[]
}

export type RuleOptions = Readonly<Record<string, unknown>>

/** The wording of one message. A severity below the rule's is a ceiling for what is doubtful. */
export interface MessageTemplate {
  readonly text: string
  readonly severity?: Severity
}

/** Everything about a rule that needs no code: documentation, config schema and SARIF descriptors are made from it. */
export interface RuleMeta {
  readonly id: string
  readonly summary: string
  /** Severity in `partnerlint:recommended`. */
  readonly severity: RuleSetting
  readonly audiences: readonly Audience[]
  readonly messages: Readonly<Record<string, MessageTemplate>>
  readonly options: Readonly<Record<string, RuleOption>>
  readonly why: string
  readonly examples: {
    readonly invalid: readonly RuleExample[]
    readonly valid: readonly RuleExample[]
  }
  /** Whether the rule compares documents of the workspace with each other. */
  readonly workspace: boolean
}

/** A text that is run as a test; `«»` in an invalid one mark exactly what is reported. */
export interface RuleExample {
  readonly text: string
  /** Audience it is read for; the first of the rule's when absent. */
  readonly audience?: Audience
  /** For a rule that compares documents: the public document that the text is compared with. */
  readonly docs?: string
  /** For a rule that compares macros with each other: the other macro. */
  readonly macro?: string
}

/** What a refinement or a guard looks at: one match of a phrase and what stands around it. */
export interface MatchContext {
  readonly document: Document
  readonly segment: Segment
  /** Range of the match in the segment. */
  readonly range: Range
  /** Range of the sentence that holds it, in the segment. */
  readonly sentence: Range
  readonly messageId: string
  readonly options: RuleOptions
}

/** Logic beside a phrase rule: turns a phrase finding down. */
export interface Refinement {
  readonly form: 'refinement'
  /** Whether it looks at nothing of the document beyond the segment, so that the others need not be read for it. */
  readonly near?: boolean
  keep(context: MatchContext): boolean
}

/** Logic that reads one document. */
export interface DocumentCheck {
  readonly form: 'document'
  /**
   * What the text as it stands in the file has wherever the rule finds something or takes note of something, as a global pattern:
   * what has none of it between blank lines may be missing from the document. What is in a group named `none` is passed over.
   * Without it the whole document is read.
   */
  traces?(audience: Audience, options: RuleOptions): RegExp | undefined
  /**
   * Whether a sentence of a macro in plain text has something to do with what it finds, whatever its numbers are: asked once for
   * sentences that come again. Where none has, `mayFind` need not be asked. What is hard to cut comes as a whole paragraph.
   */
  mayTouch?(sentence: string, words: string, options: RuleOptions): boolean
  /**
   * Whether it could find something in a macro in plain text, so that the others need not be read for it. Without it all are read.
   * @param text as it stands in the file.
   * @param words the same as `plainWords` gives it.
   */
  mayFind?(text: string, words: string, options: RuleOptions): boolean
  check(document: Document, options: RuleOptions): Iterable<Finding>
}

/** Turns documents into facts that can be compared without their text. Run once a document, however many rules compare them. */
export interface Extractor<Fact> {
  /** Key of its facts in a file's result. */
  readonly name: string
  collect(document: Document, locate: (segment: Segment, range: Range) => Location): Iterable<Fact>
}

/** What a workspace rule knows beside the facts. */
export interface CompareContext {
  readonly options: RuleOptions
  /** Settings of the config's `drift` section. */
  readonly drift: DriftSettings
}

/** Globs of documents on both sides. */
export interface DriftSides {
  readonly internal: readonly string[]
  readonly docs: readonly string[]
}

/** A fact that a team has declared once, for every text to state alike. Plain data. */
export interface DeclaredFact {
  /** Names of the thing, any of which a text may use. */
  readonly terms: readonly string[]
  /** The value with its unit, as people write it: “14 days”. */
  readonly value: string
  /** Globs of the files that may state it, below `folder`; absent for all. */
  readonly globs?: readonly string[]
  /** Words of statements that speak of something else. */
  readonly unless: readonly string[]
  /** Folder of the facts file, absolute. */
  readonly folder: string
  /** Where the value is declared. */
  readonly at: Location
}

export interface DriftSettings {
  /** Folder that the globs are relative to, absolute. */
  readonly root: string
  readonly pairs: readonly DriftSides[]
  /** Documents that are never compared, whatever else pairs them. */
  readonly apart?: readonly DriftSides[]
  readonly source: 'docs' | 'internal'
  /** What is declared once for all texts; absent where nothing is. */
  readonly facts?: readonly DeclaredFact[]
  /**
   * For a document that only a name which may mean something else says to be for colleagues: of which public documents the same must be
   * doubted. These two are compared only where they retell each other.
   */
  readonly doubts?: (internal: string) => ((docs: string) => boolean) | undefined
  /** Whether a glob of `pairs` or `apart` takes in a path, which is relative to the root. Without it they are not looked at. */
  readonly matches?: (glob: string, path: string) => boolean
}

/** Logic that compares the facts of all documents. */
export interface WorkspaceCheck<Fact = unknown> {
  readonly form: 'workspace'
  readonly extractor: Extractor<Fact>
  /** Whether it finds nothing in public documents alone, so that these need not be read for it where nothing else lies beside them. */
  readonly needsInside?: boolean
  /**
   * Whether what it finds of a file for colleagues or of macros rests upon this file and the public documents alone, and upon what
   * documents say of whom they belong to: then nothing is found anew while these stay as they are.
   */
  readonly isByFile?: boolean
  compare(facts: readonly Fact[], context: CompareContext): Iterable<WorkspaceFinding>
  /** What it finds by holding each document against the declared facts, also where documents are not compared with each other. */
  checkDeclared?(facts: readonly Fact[], context: CompareContext): Iterable<WorkspaceFinding>
}

export type RuleCode = Refinement | DocumentCheck | WorkspaceCheck

/** Declares the code of a phrase rule that turns some of its findings down. */
export function defineRefinement(code: Omit<Refinement, 'form'>): Refinement {
  return { form: 'refinement', ...code }
}

/** Declares the code of a rule that reads one document at a time. */
export function defineDocumentRule(code: Omit<DocumentCheck, 'form'>): DocumentCheck {
  return { form: 'document', ...code }
}

/** Declares the code of a rule that compares documents. */
export function defineWorkspaceRule<Fact>(code: Omit<WorkspaceCheck<Fact>, 'form'>): WorkspaceCheck<Fact> {
  return { form: 'workspace', ...code }
}

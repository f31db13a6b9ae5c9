import type { Directive, Notice } from '../core/diagnostic.ts'
import type { Audience, AudienceBy, Field, FieldNames, Markup, SourceFile } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'

/** What is known of a file before it is read. */
export interface ReadSettings {
  readonly audience: Audience
  /** What decided it; the config where absent. */
  readonly audienceBy?: AudienceBy
  /** Whether the file was named by the user, and not found below a folder. */
  readonly isNamed?: boolean
  /** The keys of data that the config names. */
  readonly fields?: FieldNames
  /** Whether it names them for this very file, so that no known system is looked for in it. */
  readonly areFieldsExact?: boolean
  /** Overrules the markup that the file's name stands for. */
  readonly markup?: Markup
}

/** Whether a file holds macros for certain, and not only by a name that may as well mean something else. */
export function isSurelyMacro({ audience, audienceBy }: Pick<ReadSettings, 'audience' | 'audienceBy'>): boolean {
  return audience === 'macro' && audienceBy !== 'hint'
}

/** Something in a file that its author can put right. */
export interface Problem {
  readonly range: Range
  readonly message: string
}

/** The texts of one file and what kept some of it from being read. */
export interface ReadResult {
  /** In order. Those of data are decoded one by one, each time that they are asked for: all at once may be more than there is room for. */
  readonly fields: Iterable<Field>
  /** Who reads the file: as configured, or as the file itself says. */
  readonly audience: Audience
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  /** Of data: the id of the profile that it was read by, such as `zendesk-macros`. */
  readonly format?: string
  /** Suppression comments of the container itself. */
  readonly directives?: readonly Directive[]
  /** Whether it is data that holds no text for a reader, as most data files of a repository. */
  readonly isPassedOver?: boolean
}

/** Takes the texts for a reader out of a file: one function for each kind of container. */
export type Reader = (file: SourceFile, settings: ReadSettings) => ReadResult

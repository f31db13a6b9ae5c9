import type { Severity } from '../core/diagnostic.ts'
import { CopyButton } from './copy-button.tsx'
import { Marked } from './marked.tsx'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'Error', warn: 'Warning', info: 'Note' }

/** What a card shows of a finding. */
export interface ShownFinding {
  readonly rule: string
  readonly severity: Severity
  /** Where it stands, in words. */
  readonly place: string
  readonly message: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
  readonly related: readonly { readonly file: string; readonly line: number; readonly column: number; readonly message: string }[]
}

/** One finding: the words in their text, what they do to the reader, and beside them what to write instead. */
export function FindingCard({ finding, why }: { readonly finding: ShownFinding; readonly why: string | undefined }) {
  const { severity, place, message, suggestions, related } = finding
  return (
    <article class={`finding ${severity}`}>
      <h2>
        <span class="severity">{SEVERITIES[severity]}</span> {finding.rule}
      </h2>
      <p class="place">{place}</p>
      <p class="message">{message}</p>
      <div class={suggestions.length > 0 ? 'beside' : ''}>
        <blockquote>
          <Marked {...finding} />
        </blockquote>
        {suggestions.length > 0 && (
          <div class="suggestions">
            {suggestions.map((suggestion) => (
              <p key={suggestion} class="suggestion">
                <span class="try">Try</span> <span class="rewrite">{suggestion}</span> <CopyButton text={suggestion} />
              </p>
            ))}
          </div>
        )}
      </div>
      {related.map((each) => (
        <p key={`${each.file}:${each.line}:${each.column}`} class="place">
          {each.file}:{each.line}:{each.column} {each.message}
        </p>
      ))}
      {why !== undefined && why !== '' && (
        <details>
          <summary>Why it matters</summary>
          <p>{why}</p>
        </details>
      )}
    </article>
  )
}

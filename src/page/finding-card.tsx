import { useState } from 'preact/hooks'
import type { PageData, PageFinding } from '../report/page-data.ts'
import { Marked } from './marked.tsx'

const SEVERITIES = { error: 'Error', warn: 'Warning', info: 'Note' } as const

/** One finding: the words in their text, what they do to the reader, and what to write instead. */
export function FindingCard({
  finding,
  rule
}: {
  readonly finding: PageFinding
  readonly rule: PageData['rules'][string] | undefined
}) {
  const { file, line, column, entry, severity, message, suggestions, related } = finding
  return (
    <article class={`finding ${severity}`}>
      <h2>
        <span class="severity">{SEVERITIES[severity]}</span> {finding.rule}
      </h2>
      <p class="place">
        {file}:{line}:{column}
        {entry !== undefined && <> · {entry}</>}
      </p>
      <p class="message">{message}</p>
      <blockquote>
        <Marked {...finding} />
      </blockquote>
      {suggestions.map((suggestion) => (
        <p key={suggestion} class="suggestion">
          <span class="try">Try</span> <span class="rewrite">{suggestion}</span> <CopyButton text={suggestion} />
        </p>
      ))}
      {related.map((each) => (
        <p key={`${each.file}:${each.line}:${each.column}`} class="place">
          {each.file}:{each.line}:{each.column} {each.message}
        </p>
      ))}
      {rule && (
        <details>
          <summary>Why it matters</summary>
          <p>{rule.why}</p>
        </details>
      )}
    </article>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const [label, setLabel] = useState('Copy')
  const copy = async () => {
    setLabel((await copied(text)) ? 'Copied' : 'Press Ctrl+C')
    setTimeout(() => setLabel('Copy'), 2000)
  }
  return (
    <button type="button" aria-label={`${label}: ${text}`} onClick={copy}>
      {label}
    </button>
  )
}

/** Copies a text. A page that was opened from a file may not use the clipboard of newer browsers, so it falls back on a selection. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}

import type { PastedFinding, PastedReport, PastedText } from '../playground/playground-text.ts'
import { FindingCard } from './finding-card.tsx'

/** Findings that are drawn; who pastes more looks at the first ones first. */
const MOST = 200
/** Characters of the text that are shown with their marks. */
const MOST_SHOWN = 20_000

/** What there is to say of a pasted text: its words with the findings marked, what speaks to a partner, and each finding. */
export function PastedReportView({
  report: { findings, signals },
  of
}: {
  readonly report: PastedReport
  readonly of: PastedText
}) {
  return (
    <>
      {findings.length > 0 && (
        <section aria-labelledby="marked">
          <h2 id="marked">Words to look at</h2>
          <blockquote>
            <MarkedText text={of.text} findings={findings} />
          </blockquote>
        </section>
      )}
      {signals.length > 0 && (
        <section aria-labelledby="signals">
          <h2 id="signals">What speaks to a partner</h2>
          <ul class="signals">
            {signals.map(({ kind, points, words }, index) => (
              <li key={`${index} ${kind}`}>
                <span class="try">+{points}</span> <q>{words}</q> <span class="place">{kind.replaceAll('-', ' ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.slice(0, MOST).map((finding, index) => (
        <FindingCard
          key={`${index} ${finding.rule}`}
          finding={{ ...finding, place: `Line ${finding.line}`, related: [] }}
          why={finding.why}
        />
      ))}
    </>
  )
}

/** A text with all that findings speak of marked; where two overlap, as one. */
function MarkedText({ text, findings }: { readonly text: string; readonly findings: readonly PastedFinding[] }) {
  const pieces: (string | preact.JSX.Element)[] = []
  const shown = text.slice(0, MOST_SHOWN)
  let at = 0
  for (const { range } of findings) {
    const start = Math.max(range.start, at)
    const end = Math.min(range.end, shown.length)
    if (end <= start) continue
    pieces.push(shown.slice(at, start), <mark key={start}>{shown.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {pieces}
      {shown.slice(at)}
      {shown.length < text.length && ' …'}
    </>
  )
}

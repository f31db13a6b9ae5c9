import type { PageDrift, PageFinding } from '../report/html/page-data.ts'
import type { PagePlace } from '../report/html/page-place.ts'
import { PairTable } from './pair-table.tsx'
import { useDrawn } from './use-drawn.ts'
import { type Piece, wordDifference } from './word-difference.ts'

interface DriftListProps {
  readonly findings: readonly PageFinding[]
  readonly drift: PageDrift | undefined
}

/** How alike internal and public texts are, pair by pair, and where they disagree: both side by side, with the words that differ. */
export function DriftList({ findings, drift }: DriftListProps) {
  const [drawn, end, drawMore] = useDrawn(findings)
  return (
    <>
      <h1>Internal and public</h1>
      {drift && <PairTable drift={drift} />}
      <h2>Where they disagree</h2>
      {findings.length === 0 && <p>No text contradicts another. Texts are compared when a whole folder is linted.</p>}
      {drawn.map((finding) => (
        <article key={`${finding.file}:${finding.line}:${finding.column}:${finding.rule}`} class={`finding ${finding.severity}`}>
          <h3 class="rule">{finding.rule}</h3>
          <p class="message">{finding.message}</p>
          {finding.related.map((other) => (
            <Pair key={`${other.file}:${other.line}`} here={finding} there={other} />
          ))}
        </article>
      ))}
      {drawn.length < findings.length && (
        <button type="button" class="more" ref={end} onClick={drawMore}>
          Show more
        </button>
      )}
    </>
  )
}

function Pair({ here, there }: { readonly here: PageFinding; readonly there: PagePlace }) {
  const difference = wordDifference(here.text, there.text)
  return (
    <>
      <div class="pair">
        <Side place={here} pieces={difference.a} />
        <Side place={there} pieces={difference.b} />
      </div>
      <p class="place">{Math.round(difference.alike * 100)}% of the words are the same.</p>
    </>
  )
}

/** One text: the words that disagree are marked, other words that only this side has are underlined. */
function Side({ place, pieces }: { readonly place: PagePlace; readonly pieces: readonly Piece[] }) {
  const { file, line, text, start, end } = place
  return (
    <section>
      <h4 class="place">
        {file}:{line}
      </h4>
      <p>
        {piecesBetween(pieces, 0, start).map(shownPiece)}
        <mark>{text.slice(start, end)}</mark>
        {piecesBetween(pieces, end, text.length).map(shownPiece)}
      </p>
    </section>
  )
}

function shownPiece({ text, differs }: Piece) {
  return differs ? <u>{text}</u> : text
}

/** The pieces of a part of the text; the first and the last are cut where it begins and ends. */
function piecesBetween(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0
  return pieces.flatMap(({ text, differs }) => {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    return part === '' ? [] : [{ text: part, differs }]
  })
}

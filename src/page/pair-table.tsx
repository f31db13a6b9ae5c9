import { useEffect, useState } from 'preact/hooks'
import type { PageDrift, PagePair, PageStatements } from '../report/html/page-data.ts'
import { Bar } from './bar.tsx'
import { percent } from './percent.ts'

/** Pairs that are shown at first: what they disagree in comes below. */
const FIRST = 6

/** Each pair of documents that speak of the same, with how alike they are. */
export function PairTable({ drift: { similarity, pairs } }: { readonly drift: PageDrift }) {
  const [isWhole, setWhole] = useState(false)
  const drawn = isWhole ? pairs : pairs.slice(0, FIRST)
  useEffect(() => {
    const showAll = () => setWhole(true)
    addEventListener('beforeprint', showAll)
    return () => removeEventListener('beforeprint', showAll)
  }, [])
  if (pairs.length === 0) return <p>No internal document or macro was found that speaks of what a public one does.</p>
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">How alike they are</h2>
      {similarity !== undefined && (
        <p>
          Internal and public documents are <strong>{percent(similarity)}</strong> alike: that much of what they say, the other
          side says too.
        </p>
      )}
      <table class="pairs">
        <thead>
          <tr>
            <th scope="col">Alike</th>
            <th scope="col">For colleagues, or a macro</th>
            <th scope="col">In public</th>
            <th scope="col">Conflicts</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((pair) => (
            <PairRow key={`${pair.internal} ${pair.docs}`} pair={pair} />
          ))}
        </tbody>
      </table>
      {drawn.length < pairs.length && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          Show all {pairs.length} pairs
        </button>
      )}
    </section>
  )
}

function PairRow({ pair: { internal, docs, similarity, conflicts, onlyInternal, onlyDocs } }: { readonly pair: PagePair }) {
  return (
    <tr>
      <td class="alike">
        {percent(similarity)}
        <Bar share={similarity} tone={similarity < 0.5 ? 'bad' : 'good'} />
      </td>
      <th scope="row">
        {internal}
        <Alone name="Said only here" statements={onlyInternal} />
      </th>
      <td>
        {docs}
        <Alone name="Said only here" statements={onlyDocs} />
      </td>
      <td>{conflicts}</td>
    </tr>
  )
}

function Alone({ name, statements: { count, first } }: { readonly name: string; readonly statements: PageStatements }) {
  if (count === 0) return null
  return (
    <details>
      <summary>
        {name}: {count}
      </summary>
      <ul>
        {first.map((text, index) => (
          <li key={`${index} ${text}`}>{text}</li>
        ))}
        {count > first.length && <li>and {count - first.length} more</li>}
      </ul>
    </details>
  )
}

import type { PageData } from '../report/html/page-data.ts'
import { fragmentOf, START } from './address.ts'
import { Bar } from './bar.tsx'
import { percent } from './percent.ts'
import { Trend } from './trend.tsx'

/** Readers as a lead speaks of what they read. */
const READERS: Readonly<Record<string, string>> = { macro: 'macros', docs: 'public docs', internal: 'internal docs' }

type Counts = readonly (readonly [string, number])[]

/** What a lead wants to see first: the score and its parts, and where the findings are. */
export function Overview({ data }: { readonly data: PageData }) {
  const bySeverity = new Map(counts(data, 'severity'))
  const byAudience = new Map<string, number>(counts(data, 'audience'))
  return (
    <>
      <h1>
        Partnership score <span class="score">{Math.round(data.score)}</span> <small>of 100</small>
      </h1>
      <p>
        {data.findings.length} findings: {bySeverity.get('error') ?? 0} errors, {bySeverity.get('warn') ?? 0} warnings,{' '}
        {bySeverity.get('info') ?? 0} notes. 50 is a text that does neither good nor harm.
      </p>
      {(data.drift?.similarity !== undefined || data.mendShare !== '') && (
        <p>
          {data.drift?.similarity !== undefined && (
            <>
              <a href={fragmentOf({ ...START, page: 'drift' })}>Internal and public documents</a> are{' '}
              {percent(data.drift.similarity)} alike, which is a part of its own.{' '}
            </>
          )}
          {data.mendShare !== '' && (
            <>
              <a href={fragmentOf({ ...START, page: 'texts' })}>To mend first:</a> {data.mendShare}
            </>
          )}
        </p>
      )}
      {data.history.length > 1 && <Trend history={data.history} />}
      <div class="columns">
        <section>
          <h2>By reader</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Reader</th>
                <th scope="col">Score</th>
                <th scope="col">Texts</th>
                <th scope="col">Findings</th>
              </tr>
            </thead>
            <tbody>
              {data.audiences.map(({ name, score, texts }) => (
                <tr key={name}>
                  <th scope="row">
                    <a href={fragmentOf({ ...START, page: 'findings', audience: name })}>{READERS[name] ?? name}</a>
                    <Bar share={score / 100} tone={score < 50 ? 'bad' : 'good'} />
                  </th>
                  <td>{Math.round(score)}</td>
                  <td>{texts}</td>
                  <td>{byAudience.get(name) ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <Tallies title="What adds" data={data.adds} tone="good" />
        <Tallies title="What takes" data={data.takes} tone="bad" />
        <CountList title="Findings by rule" field="rule" list={counts(data, 'rule')} />
        <CountList title="Findings by file" field="file" list={counts(data, 'file').slice(0, 12)} />
      </div>
    </>
  )
}

function counts({ findings }: PageData, field: 'rule' | 'file' | 'severity' | 'audience'): Counts {
  const found = new Map<string, number>()
  for (const finding of findings) found.set(finding[field], (found.get(finding[field]) ?? 0) + 1)
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function Tallies({
  title,
  data,
  tone
}: {
  readonly title: string
  readonly data: PageData['adds']
  readonly tone: 'good' | 'bad'
}) {
  const most = Math.max(...data.map(({ points }) => Math.abs(points)))
  return (
    <section>
      <h2>{title}</h2>
      {data.length === 0 && <p>Nothing was found.</p>}
      <ul class="bars">
        {data.map(({ id, count, points }) => (
          <li key={id}>
            {tone === 'bad' ? <a href={fragmentOf({ ...START, page: 'findings', rule: id })}>{id}</a> : id.replaceAll('-', ' ')}
            <span class="number">
              {count === 1 ? '1 place' : `${count} places`}, {points > 0 ? `+${points}` : `−${-points}`}
            </span>
            <Bar share={Math.abs(points) / most} tone={tone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CountList({ title, field, list }: { readonly title: string; readonly field: 'rule' | 'file'; readonly list: Counts }) {
  const most = list[0]?.[1] ?? 1
  return (
    <section>
      <h2>{title}</h2>
      {list.length === 0 && <p>Nothing was found.</p>}
      <ul class="bars">
        {list.map(([name, count]) => (
          <li key={name}>
            <a href={fragmentOf({ ...START, page: 'findings', [field]: name })}>{name}</a>
            <span class="number">{count}</span>
            <Bar share={count / most} tone="plain" />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PageData } from '../report/html/page-data.ts'
import { fragmentOf, START, type View, viewOf } from './address.ts'
import { DriftList } from './drift-list.tsx'
import { FindingList } from './finding-list.tsx'
import { Overview } from './overview.tsx'
import { Playground } from './playground.tsx'
import { TextList } from './text-list.tsx'

const NAMES: Readonly<Record<View['page'], string>> = {
  overview: 'Overview',
  findings: 'Findings',
  drift: 'Internal and public',
  texts: 'To mend first',
  playground: 'Try a text'
}

/** The report page. Its address holds what is looked at; a change of view that people would go back from is a step of the history. */
export function App({ data }: { readonly data: PageData }) {
  const [view, setView] = useState(() => viewOf(location.hash))
  useEffect(() => {
    const read = () => setView(viewOf(location.hash))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const change = (part: Partial<View>) => {
    const next = { ...view, ...part }
    // Typing in the search is no step of its own.
    history.replaceState(null, '', fragmentOf(next))
    setView(next)
  }
  const drift = useMemo(() => data.findings.filter(({ rule }) => rule.startsWith('drift-')), [data])
  const rules = useMemo(() => Object.keys(data.rules), [data])
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the report
      </button>
      <header>
        <p class="brand">partnerlint</p>
        <nav aria-label="Parts of the report">
          {(Object.keys(NAMES) as View['page'][]).map((page) => (
            <a key={page} href={fragmentOf({ ...START, page })} aria-current={view.page === page ? 'page' : undefined}>
              {NAMES[page]}
              {page === 'findings' && <span class="count">{data.findings.length}</span>}
              {page === 'drift' && drift.length > 0 && <span class="count">{drift.length}</span>}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {view.page === 'overview' && <Overview data={data} />}
        {view.page === 'findings' && <FindingList data={data} view={view} change={change} />}
        {view.page === 'drift' && <DriftList findings={drift} drift={data.drift} />}
        {view.page === 'playground' && <Playground rules={rules} />}
        {view.page === 'texts' && <TextList data={data} view={view} change={change} />}
      </main>
      <footer>
        <p>
          {data.files} files with {data.entries} texts, read by partnerlint {data.version}.
        </p>
        {data.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </footer>
    </>
  )
}

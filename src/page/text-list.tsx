import type { PageData } from '../report/html/page-data.ts'
import { fragmentOf, START, type View } from './address.ts'

interface TextListProps {
  readonly data: PageData
  readonly view: View
  change(part: Partial<View>): void
}

const MOST = 200

/** The texts in the order in which to mend them. */
export function TextList({ data, view, change }: TextListProps) {
  const audiences = [...new Set(data.texts.map(({ audience }) => audience))].sort()
  const texts = data.texts.filter(
    ({ audience, takes }) => takes.length > 0 && (view.audience === '' || audience === view.audience)
  )
  const isRead = texts.some(({ usage }) => usage !== undefined)
  return (
    <>
      <h1>To mend first</h1>
      <search class="filters">
        <label>
          Reader
          <select value={view.audience} onChange={(event) => change({ audience: event.currentTarget.value })}>
            <option value="">all</option>
            {audiences.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p role="status">{texts.length} texts have something to mend.</p>
      {data.mendShare !== '' && view.audience === '' && <p class="share">{data.mendShare}</p>}
      <table class="texts">
        <thead>
          <tr>
            <th scope="col">Score</th>
            {isRead && <th scope="col">Read</th>}
            <th scope="col">Text</th>
            <th scope="col">What takes</th>
          </tr>
        </thead>
        <tbody>
          {texts.slice(0, MOST).map(({ file, entry, title, score, usage, takes }) => (
            <tr key={`${file} ${entry ?? ''}`}>
              <td>{Math.round(score)}</td>
              {isRead && <td class="read">{usage === undefined ? '' : `${usage}×`}</td>}
              <th scope="row">
                <a href={fragmentOf({ ...START, page: 'findings', file, q: entry === undefined ? '' : title })}>
                  {entry ?? title}
                </a>
                <p class="place">{file}</p>
              </th>
              <td>{takes.map(({ id, count }) => (count > 1 ? `${id} ×${count}` : id)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

import { render } from 'preact'
import type { PageData, PlaygroundData } from '../report/html/page-data.ts'
import { App } from './app.tsx'
import { PlaygroundApp } from './playground-app.tsx'
import './page.css'

const root = document.getElementById('page')
const text = document.getElementById('data')?.textContent

if (root && text) {
  const data = JSON.parse(text) as PageData | PlaygroundData
  root.replaceChildren()
  render(data.kind === 'playground' ? <PlaygroundApp data={data} /> : <App data={data} />, root)
}

import { render } from 'preact'
import type { PageData } from '../report/page-data.ts'
import { App } from './app.tsx'
import './page.css'

const root = document.getElementById('page')
const data = document.getElementById('data')?.textContent

if (root && data) {
  root.replaceChildren()
  render(<App data={JSON.parse(data) as PageData} />, root)
}

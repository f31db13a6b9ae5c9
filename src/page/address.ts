/** What is looked at: kept in the address, so that a link leads to the same view. */
export interface View {
  readonly page: 'overview' | 'findings' | 'drift' | 'texts' | 'playground'
  /** Words to search for. */
  readonly q: string
  readonly rule: string
  readonly severity: string
  readonly audience: string
  readonly file: string
}

export const START: View = { page: 'overview', q: '', rule: '', severity: '', audience: '', file: '' }

const PAGES: readonly string[] = ['overview', 'findings', 'drift', 'texts', 'playground']

/** The view of an address' fragment; what it does not say is as at the start. */
export function viewOf(fragment: string): View {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const page = fields.get('page') ?? ''
  return {
    page: PAGES.includes(page) ? (page as View['page']) : START.page,
    q: fields.get('q') ?? '',
    rule: fields.get('rule') ?? '',
    severity: fields.get('severity') ?? '',
    audience: fields.get('audience') ?? '',
    file: fields.get('file') ?? ''
  }
}

/** The address' fragment of a view, without what is as at the start. */
export function fragmentOf(view: View): string {
  const fields = Object.entries(view).filter(([name, value]) => value !== START[name as keyof View])
  return `#${new URLSearchParams(fields)}`
}

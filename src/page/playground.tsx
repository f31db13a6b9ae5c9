import { useEffect, useState } from 'preact/hooks'
import type { PastedMarkup, PastedReport, PastedText } from '../playground/playground-text.ts'
import { loadEngine } from './load-engine.ts'
import { PastedReportView } from './pasted-report.tsx'

/** How long typing rests before the text is looked at, in milliseconds; longer texts take longer. */
const REST = 60
const LONG_REST = 600
const LONG = 50_000

const READERS = { macro: 'one customer', docs: 'everyone, in public', internal: 'colleagues only' } as const
const MARKUPS = { plain: 'plain text', markdown: 'Markdown', html: 'HTML' } as const

const EXAMPLE = `Hi Sam,

We apologize for any inconvenience this may have caused. As per our policy, we cannot change a booking once it has started. You should have written to us earlier.

We are looking into it and will get back to you as soon as possible.`

type State = 'empty' | 'working' | 'failed' | { readonly report: PastedReport; readonly of: PastedText }

/** A box to paste a text into, which is linted as one types, in the page. `rules` are the only ones that are asked, where some are named. */
export function Playground({ rules }: { readonly rules?: readonly string[] }) {
  const [pasted, setPasted] = useState<PastedText>({ text: '', audience: 'macro', markup: 'plain' })
  const state = useReport(pasted, rules)
  const change = (part: Partial<PastedText>) => setPasted({ ...pasted, ...part })
  return (
    <>
      <h1>Try a text</h1>
      <p>Paste a macro, a reply or a page, or write one. It is read in this page alone: nothing of it leaves your machine.</p>
      <div class="filters">
        <Pick
          name="Who reads it"
          value={pasted.audience}
          names={READERS}
          onPick={(audience) => change({ audience: audience as PastedText['audience'] })}
        />
        <Pick
          name="Written as"
          value={pasted.markup}
          names={MARKUPS}
          onPick={(markup) => change({ markup: markup as PastedMarkup })}
        />
        <button type="button" onClick={() => change({ text: pasted.text === '' ? EXAMPLE : '' })}>
          {pasted.text === '' ? 'Show an example' : 'Clear'}
        </button>
      </div>
      <label class="box">
        Your text
        <textarea rows={10} value={pasted.text} onInput={(event) => change({ text: event.currentTarget.value })} />
      </label>
      <p role="status">{statusOf(state)}</p>
      {typeof state === 'object' && <PastedReportView {...state} />}
    </>
  )
}

function statusOf(state: State): string {
  if (state === 'empty') return 'What is found is shown here.'
  if (state === 'working') return 'Reading …'
  if (state === 'failed') return 'This browser cannot run the linter in a page; a newer one can.'
  const { findings, score } = state.report
  const found = findings.length === 0 ? 'Nothing to mend' : findings.length === 1 ? '1 finding' : `${findings.length} findings`
  return score === undefined ? `${found}.` : `${found}. Partnership score ${Math.round(score)} of 100.`
}

/** What there is to say of a text once typing rests; until then, what was said of it before. */
function useReport(pasted: PastedText, rules: readonly string[] | undefined): State {
  const [state, setState] = useState<State>('empty')
  useEffect(() => {
    if (pasted.text === '') return setState('empty')
    setState((before) => (typeof before === 'object' ? before : 'working'))
    const look = () =>
      loadEngine().then(
        (engine) => setState({ report: engine.lint(pasted, rules), of: pasted }),
        () => setState('failed')
      )
    const timer = setTimeout(look, pasted.text.length > LONG ? LONG_REST : REST)
    return () => clearTimeout(timer)
  }, [pasted])
  return state
}

interface PickProps {
  readonly name: string
  readonly value: string
  readonly names: Readonly<Record<string, string>>
  onPick(value: string): void
}

function Pick({ name, value, names, onPick }: PickProps) {
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {Object.entries(names).map(([each, shown]) => (
          <option key={each} value={each}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  )
}

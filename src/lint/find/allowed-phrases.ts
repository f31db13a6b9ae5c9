import { type ConfigLayer, layerPlace } from '../../config/data/config-layer.ts'
import type { LoadedConfig } from '../../config/load/load-config.ts'
import type { RuleOptions } from '../../core/rule.ts'
import { UserError } from '../../core/user-error.ts'
import { PhraseError, type WordSets } from '../../match/phrases/phrase-syntax.ts'
import { type Phrase, phraseAnchors } from '../../match/phrases/phrase-table.ts'

const PLACEHOLDER = /\{\{[^{}]*\}\}|\{%[^{}]*%\}|[%$]\{[^{}]*\}/g
const CLOSING = /[.!…]+\s*$/

/** A phrase of an `allow` option as the phrase language has it: placeholders are marks, and a full stop at the end says nothing. */
function allowedPhrase(text: string): string {
  return text.replace(PLACEHOLDER, ' @mark ').replace(CLOSING, '')
}

/** The phrases that a rule's options allow. */
export function allowedPhrases({ allow }: RuleOptions): readonly Phrase[] {
  if (!Array.isArray(allow)) return []
  return allow.filter((text) => typeof text === 'string').map((text) => ({ text: allowedPhrase(text), group: 0 }))
}

/** The mistakes in the `allow` options of a config, each with its place. */
export function allowedPhraseErrors(config: LoadedConfig, sets: WordSets): readonly UserError[] {
  return config.layers.flatMap((layer) => {
    const blocks = [{ rules: layer.data.rules, at: ['rules'] }].concat(
      (layer.data.overrides ?? []).map(({ rules }, index) => ({ rules, at: ['overrides', String(index), 'rules'] }))
    )
    return blocks.flatMap(({ rules, at }) =>
      Object.entries(rules ?? {}).flatMap(([id, entry]) =>
        Array.isArray(entry) ? errorsOf(entry[1], layer, [...at, id, '1', 'allow'], sets) : []
      )
    )
  })
}

function errorsOf(
  options: RuleOptions | undefined,
  layer: ConfigLayer,
  at: readonly string[],
  sets: WordSets
): readonly UserError[] {
  return allowedPhrases(options ?? {}).flatMap(({ text }, index) => {
    try {
      phraseAnchors(text, sets)
      return []
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error
      return [new UserError(`Unexpected phrase “${text}”: ${error.message}`, layerPlace(layer, [...at, String(index)]))]
    }
  })
}

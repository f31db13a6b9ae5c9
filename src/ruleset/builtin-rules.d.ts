declare module 'virtual:partnerlint-rules' {
  /** What the build makes of `rules/`: the rules without their texts and their code, the word sets, and the phrases' anchors. */
  export const data: {
    readonly rules: readonly import('./bare-rule.ts').BareRule[]
    readonly sets: readonly (readonly [string, readonly string[]])[]
    readonly anchors: import('../match/phrases/anchor-index.ts').PackedAnchors
  }
  /** Reads what the rules say to people, rule by rule; the same list each time. */
  export function texts(): readonly import('./bare-rule.ts').RuleTexts[]
  /** The code beside a rule that reads one document at a time, by its id. */
  export const code: Readonly<Record<string, import('../core/rule.ts').RuleCode>>
}

declare module 'virtual:partnerlint-comparisons' {
  /** The code beside a rule that compares documents, by its id. */
  export const code: Readonly<Record<string, import('../core/rule.ts').RuleCode>>
}

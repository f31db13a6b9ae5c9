declare module 'virtual:partnerlint-signals' {
  /** What the build makes of `rules/signals/`: the kinds of signals, and the anchors of their phrases. */
  export const data: {
    readonly kinds: readonly import('./read-signal.ts').SignalKind[]
    readonly anchors: import('../match/phrases/anchor-index.ts').PackedAnchors
  }
}

declare module 'virtual:partnerlint-scan' {
  /** Reads what a scanner needs to find our phrases for one audience, packed; where there is no such table it is built. */
  export const tables: {
    readonly [A in import('../core/document.ts').Audience]?: () => Uint8Array
  }
  /** Reads the outlines of our phrases; absent where they are found when they are needed. */
  export const outlines: (() => import('../match/scan/outlines.ts').OutlineTable) | undefined
}

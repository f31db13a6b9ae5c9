declare module 'virtual:partnerlint-scan' {
  /** Reads what a scanner needs to find our phrases for one audience; where there is no such table it is built. */
  export const tables: {
    readonly [A in import('../core/document.ts').Audience]?: () => import('../match/scan/scan-table.ts').ScanTable
  }
  /** Reads the outlines of our phrases; absent where they are found when they are needed. */
  export const outlines: (() => import('../match/scan/outlines.ts').OutlineTable) | undefined
}

declare module 'virtual:partnerlint-page' {
  /** What the build makes of `src/page/`: one script and one style sheet, and their hashes as a Content Security Policy names them. */
  export const page: {
    readonly script: string
    readonly scriptHash: string
    readonly style: string
    readonly styleHash: string
  }
}

declare module 'virtual:partnerlint-engine' {
  /** The engine as one script for a page, packed with gzip and in base64, and the script's hash as a Content Security Policy names it. */
  export const engine: {
    readonly packed: string
    readonly scriptHash: string
  }
}

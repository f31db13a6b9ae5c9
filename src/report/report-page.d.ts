declare module 'virtual:partnerlint-page' {
  /** What the build makes of `src/page/`: one script and one style sheet, and their hashes as a Content Security Policy names them. */
  export const page: {
    readonly script: string
    readonly scriptHash: string
    readonly style: string
    readonly styleHash: string
  }
}

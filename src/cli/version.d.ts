/** Set by the build from package.json. */
declare const PARTNERLINT_VERSION: string

// Placeholder until the ruleset loader exists; replaced below.
export const builtinRules = () => ({ name: 'partnerlint-builtin-rules' })

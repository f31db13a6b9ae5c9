#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`partnerlint needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exitCode = 2
} else {
  // An import of these modules would make a copy of all they export, and so load others.
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs')
  const mainUrl = new URL('../dist/cli.js', import.meta.url)
  if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
    console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)
  } else if (existsSync(mainUrl)) {
    process.getBuiltinModule('node:module').enableCompileCache?.()
    await import(mainUrl.href)
  } else {
    console.error('partnerlint is not built here yet. Run “npm install” in its folder, which builds it, then try again.')
    process.exitCode = 2
  }
}

#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'

const [major, minor] = process.versions.node.split('.').map(Number)
const packageUrl = new URL('../package.json', import.meta.url)
const mainUrl = new URL('../dist/cli.js', import.meta.url)

if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  console.log(JSON.parse(readFileSync(packageUrl, 'utf8')).version)
} else if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`partnerlint needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exitCode = 2
} else if (!existsSync(mainUrl)) {
  console.error('partnerlint is not built here yet. Run “npm install” in its folder, which builds it, then try again.')
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  await import(mainUrl.href)
}

// Runs a script as bin/partnerlint.js does, with the arguments given, and keeps beside it what V8 has compiled of it by the end.
// node scripts/code-cache.js SCRIPT [ARGUMENT ...]
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

const path = process.argv[2]
process.argv.splice(2, 1)
const text = readFileSync(path, 'latin1')
const script = new Script(`(function (require, __filename, loadModule) {${text}\n})`, { filename: path })
process.on('exit', () => writeFileSync(`${path}.cache`, Buffer.concat([Buffer.from(text.slice(-16)), script.createCachedData()])))
script.runInThisContext()(createRequire(path), path, (specifier) => import(new URL(specifier, pathToFileURL(path)).href))

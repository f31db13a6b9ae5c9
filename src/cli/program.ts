import { Command, InvalidArgumentError, Option } from 'commander'
import type { Concurrency } from '../lint/workers/share-work.ts'
import { formatNames } from '../report/reporters.ts'
import { type CollectFlags, collectCommand } from './commands/collect.ts'
import { type CompareFlags, compareCommand } from './commands/compare.ts'
import { completionCommand } from './commands/completion.ts'
import type { ConfigFlags } from './commands/config-flags.ts'
import { type DriftFlags, driftCommand } from './commands/drift.ts'
import { explainCommand } from './commands/explain.ts'
import { initCommand } from './commands/init.ts'
import { type LintFlags, lintCommand } from './commands/lint.ts'
import { lspCommand } from './commands/lsp.ts'
import { type PlaygroundFlags, playgroundCommand } from './commands/playground.ts'
import { type ReviewFlags, reviewCommand } from './commands/review.ts'
import { rulesCommand } from './commands/rules.ts'
import { type ScoreFlags, scoreCommand } from './commands/score.ts'

declare const PARTNERLINT_VERSION: string

/** The command line: names, options and help. What a command does is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command('partnerlint')
    .description('Finds the words that treat customers as transactions, and the docs that no longer agree.')
    .version(PARTNERLINT_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, '').replace(/^./, (first) => first.toUpperCase()))
    })
    .addHelpText('after', EXAMPLES)
  addLint(program)
  addRules(program)
  addExplain(program)
  addInit(program)
  addCompletion(program)
  addScore(program)
  addDrift(program)
  addCollect(program)
  addCompare(program)
  addReview(program)
  addLsp(program)
  addPlayground(program)
  return program
}

const EXAMPLES = `
Examples:
  partnerlint docs/ macros/            lint two folders
  partnerlint --format sarif -o report.sarif
  partnerlint explain blame-language   what a rule flags, and what to write instead
  partnerlint init                     write a config for what lies here

Exit codes: 0 nothing at error severity, 1 findings, 2 could not run.`

function addLint(program: Command): void {
  const command = program
    .command('lint', { isDefault: true })
    .description('lint files and folders (the default command)')
    .argument('[paths...]', 'files, folders or globs; the current folder when none is named')
  addConfigOptions(command)
  command
    .optionsGroup('Output:')
    .option(
      '-f, --format <name>',
      `how to report: ${formatNames.join(', ')}, or a module of yours by its path (default: stylish)`
    )
    .option('-o, --output-file <file>', 'write the report to a file')
    .option('--output <format:file>', 'write another report to a file, as in sarif:out.sarif (repeatable)', collect, [])
    .addOption(
      new Option('--sort <order>', 'how reports go: by place, or by usage, what most customers read first').choices([
        'place',
        'usage'
      ])
    )
    .option('--usage <file>', 'a CSV file of ids and counts: how often each text is read')
    .option('--statistics', 'say how often each rule reports')
    .option('--quiet', 'report errors only')
    .option('--color', 'colour, whatever the terminal')
    .option('--no-color', 'no colour')
    .optionsGroup('Fixing:')
    .option('--fix', 'mend what needs no reading, such as an empty filler, and write the files')
    .option('--fix-dry-run', 'mend it in the report only (“output” in JSON); no file is written')
    .option('--diff', 'show what --fix would change; no file is written')
    .optionsGroup('What fails:')
    .addOption(new Option('--max-warnings <n>', 'fail when there are more warnings').argParser(wholeNumber))
    .option('--exit-zero', 'exit with 0 although something was found')
    .option('--no-error-on-unmatched-pattern', 'do not fail when nothing was found to lint')
    .optionsGroup('Known problems:')
    .option('--suppress-all', 'list all problems as known, and report only new ones from now on')
    .option('--suppress-rule <rule>', 'list the problems of a rule as known (repeatable)', collect, [])
    .option('--prune-suppressions', 'take what is no longer found out of the list')
    .option('--pass-on-unpruned-suppressions', 'do not fail when the list holds what is no longer found')
    .option('--suppressions-location <file>', 'where the list lies (default: partnerlint-suppressions.json by the config)')
    .optionsGroup('What is read:')
    .option('--since <ref>', 'report what changed since the branch left another, as in --since main')
    .option('--shard <i/n>', 'lint one of n parts, as in --shard 2/4; documents are compared with collect and compare')
    .option('--staged', 'report what changed in what git has staged, as it would be committed')
    .option('--ignore-pattern <glob>', 'leave files out (repeatable)', collect, [])
    .option('--no-warn-ignored', 'say nothing of named files that are left out')
    .option('--workspace', 'compare documents with each other although only files are named')
    .option('--include-inactive', 'lint macros that are switched off, drafts and archived entries too')
    .option('--stdin', 'lint what comes on standard input')
    .option('--stdin-filename <file>', 'the name that it is linted under')
    .addOption(
      new Option('--stdin-format <name>', 'lint one text a line of JSON, and write one result a line').choices(['jsonl'])
    )
    .optionsGroup('Speed:')
    .addOption(
      new Option('--concurrency <number>', 'in how many threads files are read: a number, auto or off')
        .argParser(concurrency)
        .default('auto')
    )
    .option('--cache', 'keep results, and look only at files that have changed since')
    .option('--cache-location <folder>', 'where results are kept (default: node_modules/.cache/partnerlint or .partnerlintcache)')
    .addOption(new Option('--cache-strategy <strategy>', 'how a change is noticed').choices(['content']).default('content'))
    .optionsGroup('Other:')
    .option('--report-unused-disable-directives', 'report suppression comments that suppress nothing')
    .option('--no-fast-path', 'parse every text as a whole; it takes longer and finds the same')
    .option('--debug', 'say on standard error where time goes, and what set each rule')
    .option('--print-config <file>', 'print the settings for a file, and where they come from')
    .action(async (paths: readonly string[], flags: LintFlags) => lintCommand(paths, flags))
}

function concurrency(text: string): Concurrency {
  if (text === 'auto' || text === 'off') return text
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a number of threads from 1 to 999, “auto” or “off”.')
}

function addConfigOptions(command: Command): void {
  command
    .optionsGroup('Config:')
    .option('-c, --config <file>', 'use this config; code that it names may run')
    .option('--no-config-lookup', 'search for no config')
    .option('--rule <entry>', "set a rule, as in 'blame-language: error' (repeatable)", collect, [])
    .option('--allow-code', 'let a config that was found run the code it names')
}

function addRules(program: Command): void {
  const command = program
    .command('rules')
    .description('list the rules, with their severity here')
    .addOption(new Option('-f, --format <name>', 'how to list them').choices(['text', 'json']).default('text'))
  addConfigOptions(command)
  command.action(async (flags) => rulesCommand(flags))
}

function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .description('say what a rule flags and why, with examples')
    .argument('<rule>', 'id of the rule')
  addConfigOptions(command)
  command.action(async (id: string, flags) => explainCommand(id, flags))
}

function addInit(program: Command): void {
  program
    .command('init')
    .description('write a commented .partnerlintrc.json for what is found here')
    .action(async () => initCommand())
}

function addScore(program: Command): void {
  const command = program
    .command('score')
    .description('say how far the texts speak to partners, and which to mend first')
    .argument('[paths...]', 'files, folders or globs; the current folder when none is named')
    .addOption(new Option('-f, --format <name>', 'how to report').choices(['text', 'json', 'markdown', 'html']).default('text'))
    .option('--color', 'colour, whatever the terminal')
    .option('--no-color', 'no colour')
    .addOption(new Option('--top <n>', 'how many texts to name that most need mending').argParser(wholeNumber).default(5))
    .option('--history <file>', 'add the scores to a file of earlier runs, and show the trend')
    .option('--usage <file>', 'a CSV file of ids and counts: how often each text is read')
    .option('--ratchet', 'fail when a file has a lower score than in the last run of the history')
  addConfigOptions(command)
  command.action(async (paths: readonly string[], flags: ScoreFlags) => scoreCommand(paths, flags))
}

function addDrift(program: Command): void {
  const command = program
    .command('drift')
    .description('lay internal documents and macros beside the public ones: how alike, and what differs')
    .argument('[paths...]', 'files, folders or globs to report on; the current folder when none is named')
    .addOption(new Option('-f, --format <name>', 'how to report').choices(['text', 'json', 'markdown']).default('text'))
    .option('--color', 'colour, whatever the terminal')
    .option('--no-color', 'no colour')
    .option('--pairs', 'tell which documents were paired, why and how sure, instead of what differs')
    .addOption(new Option('--min-similarity <n>', 'fail when the documents are less alike, as in 0.8').argParser(portion))
    .option('--exit-zero', 'exit with 0 although something was found')
  addConfigOptions(command)
  command.action(async (paths: readonly string[], flags: DriftFlags) => driftCommand(paths, flags))
}

function addReview(program: Command): void {
  const command = program
    .command('review')
    .description('go through the problems one at a time, and decide on each')
    .argument('[paths...]', 'files, folders or globs; the current folder when none is named')
    .option('--color', 'colour, whatever the terminal')
    .option('--no-color', 'no colour')
  addConfigOptions(command)
  command.action(async (paths: readonly string[], flags: ReviewFlags) => reviewCommand(paths, flags))
}

function addLsp(program: Command): void {
  const command = program
    .command('lsp')
    .description('serve an editor: problems as you type, over standard input and output')
    .option('--stdio', 'what editors pass to say so; there is no other way')
  addConfigOptions(command)
  command.action(async (flags: ConfigFlags) => lspCommand(flags))
}

function addPlayground(program: Command): void {
  program
    .command('playground')
    .description('write a page with a box to paste a text into; it is linted in the page, and leaves it nowhere')
    .option('-o, --output-file <file>', 'write the page to a file, as in playground.html')
    .action(async (flags: PlaygroundFlags) => playgroundCommand(flags))
}

function addCollect(program: Command): void {
  const command = program
    .command('collect')
    .description('write what comparing documents needs of each, for “partnerlint compare”')
    .argument('[paths...]', 'files, folders or globs; the current folder when none is named')
    .option('--shard <i/n>', 'collect one of n parts, as in --shard 2/4')
    .option('-o, --output-file <file>', 'write it to a file')
    .option('--ignore-pattern <glob>', 'leave files out (repeatable)', collect, [])
    .option('--include-inactive', 'take macros that are switched off, drafts and archived entries too')
  addConfigOptions(command)
  command.action(async (paths: readonly string[], flags: CollectFlags) => collectCommand(paths, flags))
}

function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .description('compare documents by what “partnerlint collect” has written of them')
    .argument('<files...>', 'files that “partnerlint collect” has written: those of all shards')
    .option('-f, --format <name>', `how to report: ${formatNames.join(', ')} (default: stylish)`)
    .option('-o, --output-file <file>', 'write the report to a file')
    .option('--output <format:file>', 'write another report to a file, as in sarif:out.sarif (repeatable)', collect, [])
    .option('--color', 'colour, whatever the terminal')
    .option('--no-color', 'no colour')
    .addOption(new Option('--max-warnings <n>', 'fail when there are more warnings').argParser(wholeNumber))
    .option('--exit-zero', 'exit with 0 although something was found')
  addConfigOptions(command)
  command.action(async (paths: readonly string[], flags: CompareFlags) => compareCommand(paths, flags))
}

function portion(value: string): number {
  const number = /^\d*\.?\d+%?$/.test(value) ? Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1) : Number.NaN
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('Expected a number from 0 to 1, such as 0.8.')
  return number
}

function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('print a script that completes commands, options and rules in a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => completionCommand(shell, program))
}

function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value]
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}

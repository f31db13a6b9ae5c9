import { stem } from '../text/stem.ts'

/** Words of which one side cannot stand for the other. */
const OPPOSITES = `
enable disable
enabled disabled
allow deny
allow block
allow forbid
allow prevent
include exclude
including excluding
before after
above below
more less
more fewer
most least
maximum minimum
max min
highest lowest
higher lower
increase decrease
always never
automatically manually
automatic manual
public private
first last
start stop
open close
opened closed
accept reject
accept refuse
required optional
mandatory optional
compulsory optional
supported unsupported
upper lower
left right
top bottom
encrypted unencrypted
online offline
show hide
visible hidden
lock unlock
grant revoke
connect disconnect
upload download
import export
upgrade downgrade
upgrade rollback
valid invalid
possible impossible
free paid
immediately later
same different
success failure
succeed fail
true false
yes no
all none
earlier later
active inactive
ascending descending
inside outside
synchronous asynchronous
temporarily permanently
temporary permanent
reversible irreversible
safe unsafe
secure insecure
with without
internal external
attach detach
mount unmount
add remove
available unavailable
push pull
lowercase uppercase
strict loose
direct indirect
everyone nobody
anyone nobody
everything nothing
known unknown
on off
`

/** Names of one kind that tell two things apart: where one stands for the other, another thing is meant. */
const SIBLINGS = `
cpu memory disk
read write
owner member admin administrator user guest viewer editor
client server
sender recipient
source target
source destination
input output
request response
parent child
buyer seller
staging production
primary secondary
request limit
username password
key value
inbound outbound
incoming outgoing
row column
horizontal vertical
debit credit
`

function pairsOf(table: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const line of table.trim().split('\n')) {
    const words = line.split(' ').flatMap((word) => [...new Set([word, stem(word)])])
    for (const one of words) for (const other of words) if (one !== other) pairs.add(`${one} ${other}`)
  }
  return pairs
}

let opposites: ReadonlySet<string> | undefined
let siblings: ReadonlySet<string> | undefined

function isPair(pairs: ReadonlySet<string>, one: string, other: string): boolean {
  const [first, second] = [stem(one), stem(other)]
  return first !== second && (pairs.has(`${one} ${other}`) || pairs.has(`${first} ${second}`))
}

/** Whether two lower-case words say the opposite of each other. */
export function areOpposites(one: string, other: string): boolean {
  opposites ??= pairsOf(OPPOSITES)
  return isPair(opposites, one, other)
}

/** Whether two lower-case words name different things of one kind (“CPU” and “memory”). */
export function areSiblings(one: string, other: string): boolean {
  siblings ??= pairsOf(SIBLINGS)
  return isPair(siblings, one, other)
}

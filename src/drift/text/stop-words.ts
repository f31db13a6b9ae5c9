const STOP_WORDS = new Set(
  `a an the this that these those it its they them their theirs he she his her him we us our ours you your yours i me my mine
who whom whose which what when where why how there here
and or but nor so yet if then else than as because since while although though unless until till
of in on at to from for with without by about into onto over under above below between among through during before after within inside outside
up down out off again further once per via against toward towards across behind beyond near
is are was were be been being am do does did done doing have has had having can could may might must shall should will would
not no none never only just also too very really quite even still already always often usually sometimes
all any both each every few more most other some such own same another either neither several many much
get gets got getting go goes going gone come comes make makes made let lets see say says said want wants need needs needed
one ones thing things way ways lot lots bit
please thanks thank hi hello dear sorry regards best
yes ok okay etc eg ie vs
least most maximum minimum max min longer later earlier sooner less fewer
don't doesn't didn't isn't aren't can't won't cannot couldn't wouldn't you'll we'll they'll it's that's there's you're we're they're you've we've i'm i've i'll here's what's let's who's
name agent team customer customers user users people someone somebody everyone anyone anybody
use used uses using like new`.split(/\s+/)
)

/** Whether a lower-case word says nothing of what a statement is about. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}

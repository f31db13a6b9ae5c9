const ISE =
  /^(apolog|real|recogn|organ|reorgan|priorit|final|custom|util|minim|maxim|optim|summar|author|personal|special|emphas|categor|critic|standard|synchron|initial|familiar|memor|general|central|local|visual|modern|monet|patron|penal|equal|capital|character|anonym|normal|stabil|mobil|neutral|jeopard|scrutin|sympath|empath|item|formal|digit)is(e|es|ed|ing|er|ers|ation|ations)$/

const WORDS: Readonly<Record<string, string>> = {
  behaviour: 'behavior',
  behaviours: 'behaviors',
  favour: 'favor',
  favours: 'favors',
  favourite: 'favorite',
  honour: 'honor',
  honoured: 'honored',
  honours: 'honors',
  honouring: 'honoring',
  colour: 'color',
  labour: 'labor',
  endeavour: 'endeavor',
  endeavouring: 'endeavoring',
  endeavours: 'endeavors',
  neighbour: 'neighbor',
  rumour: 'rumor',
  cancelled: 'canceled',
  cancelling: 'canceling',
  cancellation: 'cancelation',
  travelled: 'traveled',
  labelled: 'labeled',
  analyse: 'analyze',
  analysed: 'analyzed',
  analysing: 'analyzing',
  licence: 'license',
  programme: 'program',
  enquiry: 'inquiry',
  enquiries: 'inquiries',
  enquire: 'inquire',
  enquired: 'inquired',
  enquiring: 'inquiring',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  centre: 'center',
  cheque: 'check',
  okay: 'ok',
  learnt: 'learned',
  whilst: 'while',
  amongst: 'among',
  judgement: 'judgment',
  skilful: 'skillful',
  appologize: 'apologize',
  appologise: 'apologize',
  apologse: 'apologize',
  inconvience: 'inconvenience',
  inconvenince: 'inconvenience',
  inconveniance: 'inconvenience',
  inconvinience: 'inconvenience',
  recieve: 'receive',
  recieved: 'received',
  definately: 'definitely',
  definitly: 'definitely',
  obviosly: 'obviously',
  obvously: 'obviously',
  seperate: 'separate',
  transfered: 'transferred',
  transfering: 'transferring',
  refered: 'referred',
  refering: 'referring',
  greatful: 'grateful',
  gaurantee: 'guarantee',
  garantee: 'guarantee',
  questons: 'questions',
  custmer: 'customer',
  custommer: 'customer',
  hesistate: 'hesitate',
  hestitate: 'hesitate',
  assitance: 'assistance',
  assistence: 'assistance',
  shoud: 'should',
  wich: 'which',
  becuase: 'because',
  becasue: 'because',
  yuor: 'your',
  polciy: 'policy',
  tikcet: 'ticket',
  possibe: 'possible',
  possble: 'possible'
}

/** One spelling for a word that is written in several ways (British, American, common slips). The word comes in lower case. */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word
  if (Object.hasOwn(WORDS, word)) return WORDS[word] as string
  const match = word.includes('is') ? ISE.exec(word) : null
  return match ? `${match[1]}iz${match[2]}` : word
}

const WRITTEN = new Map<string, string[]>()

/** All ways to write a folded word that `foldSpelling` makes one of; the word itself is the first. */
export function spellingsOf(word: string): readonly string[] {
  if (WRITTEN.size === 0) {
    for (const [written, folded] of Object.entries(WORDS)) WRITTEN.set(folded, [...(WRITTEN.get(folded) ?? []), written])
  }
  const found = [word, ...(WRITTEN.get(word) ?? [])]
  for (let at = word.indexOf('iz'); at !== -1; at = word.indexOf('iz', at + 1)) {
    const written = `${word.slice(0, at)}is${word.slice(at + 2)}`
    if (foldSpelling(written) === word) found.push(written)
  }
  return found
}

/** Ends of names that no public server resolves. */
const INNER_ENDS = new Set(['internal', 'corp', 'intranet', 'intra', 'lan', 'localdomain', 'local', 'priv'])
/** Parts of a name by which companies tell their inner servers from the public ones. */
const INNER_PARTS = new Set(['int', 'internal', 'intranet', 'intra', 'corp'])
/** Names that platforms and this kind of document give to everybody. */
const PLATFORMS =
  /(?:^|\.)(?:(?:docker|google|compute|ec2|containers|minikube|lima|apps)\.internal|(?:cluster|svc|orb|k8s)\.local)$/
const MADE_UP =
  /(?:^|[.-])(?:example|sample|demo|dummy|acme|contoso|fabrikam|foo|bar|baz|my|your|our|some|company|mycompany|yourcompany|mycorp|mydomain|yourdomain|domain|organization|myorg|hostname|server|test)(?=[.-])|(?:^|\.)example\.(?:com|net|org)$/
/** A name of two parts in prose may as well be a file. */
const FEWEST_IN_PROSE = 3
const LONGEST = 253

/** Whether a host name is one that only resolves inside a company; one without a scheme, `inProse`, may as well be a name in code. */
export function isInnerHost(name: string, inProse: boolean): boolean {
  if (name.length > LONGEST || (inProse && /[A-Z]/.test(name))) return false
  const host = name.toLowerCase().replace(/\.$/, '')
  const parts = host.split('.')
  const end = parts.at(-1) ?? ''
  const hasInnerEnd = INNER_ENDS.has(end)
  if (parts.length < 2 || !(hasInnerEnd || parts.slice(0, -2).some((part) => INNER_PARTS.has(part)))) return false
  if (parts.includes('') || PLATFORMS.test(host) || MADE_UP.test(host)) return false
  if (!hasInnerEnd) return /^[a-z]{2,}$/.test(end)
  const few = parts.length < FEWEST_IN_PROSE
  return !few || (!inProse && end !== 'local') || (end !== 'local' && /[\d-]/.test(host))
}

const PRIVATE_ADDRESS = /^(?:10|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}$/
/** Addresses that every manual gives. Those of networks at home (192.168.…) are left out altogether. */
const EVERYBODYS = /^(?:10\.0\.|172\.1[67]\.0\.)|\.0$/

/** Whether an address lies in a network that is not public, and is no address of every manual. */
export function isInnerAddress(host: string): boolean {
  return PRIVATE_ADDRESS.test(host) && !EVERYBODYS.test(host)
}

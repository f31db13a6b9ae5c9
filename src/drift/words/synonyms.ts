import { stem } from '../text/stem.ts'

/** Words that support writing uses for one another; the first stands for all. Company names and products are learned, not listed. */
const GROUPS = `
price cost fee charge rate fare tariff bill
refund reimbursement repay
cancel terminate quit leave stop
change amend modify switch alter edit
delete remove erase wipe bin purge drop
keep hold retain store retention
expire lapse valid validity good die dead
invite invitation
retry reattempt
account profile
password passcode pwd pw
login signin logon
logout signout
email mail mails mailbox
phone telephone call ring
message msg text sms
answer reply respond response
start begin commence open
end finish close shut
send dispatch ship out
receive arrive get
buy purchase order
allow permit accept
limit cap ceiling quota allowance threshold
vehicle car
bicycle bike
child kid children minor junior
adult grown grownup
photo picture image
document file doc
website site web
download export
upload import
extra additional further add addon
free gratis complimentary waive
discount reduction
pay payment paid
subscription plan membership
member seat
admin administrator
restore recover recovery
backup snapshot
deposit prepayment
late delay delayed overdue
lost missing
broken damaged faulty damage
return returns
delivery deliver
notice warning
visit appointment
check examine exam examination inspection
book booking reserve reservation
loan borrow lend
renew renewal extend
claim apply application
complaint complain
request ask
wait waiting
weekly week
monthly month
yearly annual annually year
daily day
hourly hour
block lock lockout suspend suspension pause
fail failure failed wrong bad miss
attempt try
size big large
speed fast quick
parcel package box
household family home
identity id identification
guarantee warranty
copy duplicate
business company
night overnight nightly
region area zone
location place
minimum least
replacement replace
trial test
`

const CANONICAL: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const stems = line.split(' ').map(stem)
      return stems.map((each): [string, string] => [each, stems[0] ?? each])
    })
)

/** One stem for all words that support writing uses for the same thing. */
export function canonical(stemmed: string): string {
  return CANONICAL.get(stemmed) ?? stemmed
}

export const demo = {
  label: 'Demo company',
  band: 'This is a demo company.',
  bandMore: 'Nothing here is real: try whatever you like.',
  remove: 'Remove it',
  title: 'Remove {company}',
  why: 'The demo company goes as a whole, for good. Other companies of this portal are not touched.',
  stock:
    '{items, plural, one {# item} other {# items}}, {lots, plural, one {# lot} other {# lots}} and {records, plural, one {# record} other {# records}}, with everything around them',
  people: '{people, plural, =0 {no people} one {# person} other {# people}} who can sign in to the demo only',
  after: 'Whoever has no other company is signed out.',
  lost: 'No answer came back. Reload the page: if the demo is still there, try again.',
  keep: 'Keep it',
  removeNow: 'Remove the demo',
  offer: 'Look around in a demo company',
  offerWhy:
    'A food maker with forty items, half a year of records and lots in every state. Filo makes it beside your companies, marked as a demo, and you are its administrator. It is removed with one click.',
  offerThere: 'There is a demo company in this portal. You enter it as an administrator; nothing in it is real.',
  add: 'Add a demo company',
  enter: 'Enter the demo company',
  adding: 'Half a year is being posted. This takes some seconds; then the demo opens.',
  entering: 'The demo opens.',
  offerLost: 'No answer came back. Reload the page: if the demo is there by now, enter it.',
} as const;

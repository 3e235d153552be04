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
} as const;

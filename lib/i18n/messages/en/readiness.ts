export const readiness = {
  never: 'The books were not checked yet',
  neverWhy:
    'Whether every lot balances and every link agrees is read from the whole ledger. That may take minutes; it goes on in the background.',
  checkNow: 'Check now',
  checkAgain: 'Check again',
  last: 'Checked <moment></moment>, asked for by {name}: {lots, plural, one {# lot} other {# lots}}, {links, plural, one {# link} other {# links}}.',
  since:
    '{most, select, true {More than } other {}}{count, plural, one {# movement was} other {# movements were}} written since: this check says nothing about {count, plural, one {it} other {them}}.',
  sinceNone: 'No movement was written since.',
  bar: 'Check of the books',
  waits: 'The check waits for its turn.',
  runs: 'The books are being checked. You may close this page: the check goes on.',
  progress: '{done} of about {total} rows read',
  before: 'Until it is done you see what the check before found.',
  broke: 'The latest check did not come to its end',
  brokeBefore: 'What you see is from the check before.',
  done: 'The books are checked',
  silent: 'The portal does not answer. This page asks again by itself; the check goes on.',
  fine: 'Nothing to mend in what was checked',
  moved: 'moved since',
} as const;

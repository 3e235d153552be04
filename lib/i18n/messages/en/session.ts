export const session = {
  restingTitle: 'Are you still there?',
  restingBody:
    'You have been quiet for a while. Without an answer you are signed out when the time is up. What you typed stays on this page.',
  goOn: 'Stay signed in',
  closingTitle: 'Please sign in again soon',
  closingBody: 'A session does not last longer than this. Sign in again in a new tab, then go on here: what you typed stays on this page.',
  overTitle: 'You have been signed out',
  overBody: 'It was quiet for too long, so this page is covered. Sign in again in a new tab: this page comes back as you left it.',
  signInAgain: 'Sign in again',
} as const;

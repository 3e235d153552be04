export const sights = {
  failedTitle: 'This could not be shown',
  failedBody: 'Something went wrong on our side. Nothing was changed. Try again; if it stays, tell an administrator the number below.',
  failedIncident: 'Incident {id}',
  awayTitle: 'The database cannot be reached',
  awayBody:
    'Nothing was lost: what was saved is saved, and what you are typing stays in your browser. This page looks again every two seconds and opens by itself. If it takes longer than a few minutes, tell whoever runs the server.',
  awaySince: 'Away since {at}',
  retry: 'Try again',
  forbiddenTitle: 'Your role does not allow this page',
  forbiddenBody: 'It exists, but it is for other duties. Ask an administrator if you need it for your work.',
  notFoundTitle: 'There is nothing at this address',
  notFoundBody: 'The entry may have been deleted, or the address is misspelt. Search for its code from the list.',
  goHome: 'Go to the home page',
  busy: 'Loading',
} as const;

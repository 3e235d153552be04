export const sights = {
  failedTitle: 'This could not be shown',
  failedBody: 'Something went wrong on our side. Nothing was changed. Try again; if it stays, tell an administrator the number below.',
  failedIncident: 'Incident {id}',
  retry: 'Try again',
  forbiddenTitle: 'Your role does not allow this page',
  forbiddenBody: 'It exists, but it is for other duties. Ask an administrator if you need it for your work.',
  notFoundTitle: 'There is nothing at this address',
  notFoundBody: 'The entry may have been deleted, or the address is misspelt. Search for its code from the list.',
  goHome: 'Go to the home page',
  busy: 'Loading',
} as const;

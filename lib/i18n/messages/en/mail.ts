/** Letters that the portal sends. */
export const mail = {
  signature: 'Filo · {address}',
  invitation: {
    subject: '{by} invites you to {company}',
    hello: 'Hello {name},',
    why: '{by} invites you to {company} in Filo, the portal for its lots and serial numbers. Choose how you sign in:',
    once: 'The link works once, until {until}. Whoever has it can use it, so do not pass this letter on.',
    stranger: 'If you do not know {company}, do nothing: without you nothing happens.',
  },
  reset: {
    subject: 'New password for {company}',
    hello: 'Hello {name},',
    why: '{by} has made you a link to set a new password for {company} in Filo:',
    once: 'The link works once, until {until}. Until you use it, your present password works. Do not pass this letter on.',
    stranger: 'If you did not ask for a new password, do nothing and tell {by}.',
  },
} as const;

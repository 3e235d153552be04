/** Whom a link is for, and which language this person reads. */
export type LinkRecipient = { readonly name: string; readonly email: string; readonly language: string };

/** What a verb that makes a link gives back: the token is shown once. */
export type MadeLink = { readonly token: string; readonly expiresAt: string; readonly to: LinkRecipient };

/** What became of the mail with the link: `off` when the portal knows no mail server. */
export type MailOutcome = 'sent' | 'failed' | 'off';

/** A link as the browser gets it: to copy, and whether it is on its way by mail to this address. */
export type SentLink = { readonly token: string; readonly expiresAt: string; readonly mail: MailOutcome; readonly email: string };

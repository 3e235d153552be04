import type { Company } from '../kernel/ctx';
import type { MailSettings } from '../server/mail-settings';
import { sendMail } from '../server/mail';
import { env } from '../server/env';
import { wordsIn } from '../i18n/words-in';
import { isLocale, LOCALES } from '../i18n/locales';
import type { LinkRecipient, MadeLink, SentLink } from './link.types';

export type LinkKind = 'invitation' | 'reset';

/** Who sends, from where: of a session no more than this. */
type Sender = { readonly actor: { readonly name: string }; readonly company: Company & { readonly name: string } };
type Portal = { readonly publicUrl: string; readonly mail: MailSettings | null };

/** The letter that brings a link, in the language of who gets it. */
function letterWith(kind: LinkKind, made: MadeLink, { actor, company }: Sender, publicUrl: string) {
  const { name, email, language }: LinkRecipient = made.to;
  const { t, formats } = wordsIn(isLocale(language) ? language : LOCALES[0], company.timeZone);
  const words = { name, by: actor.name, company: company.name, until: formats.moment(made.expiresAt) };
  const lines = [
    t(`mail.${kind}.hello`, words),
    t(`mail.${kind}.why`, words),
    `${publicUrl}/${kind}?token=${made.token}`,
    t(`mail.${kind}.once`, words),
    t(`mail.${kind}.stranger`, words),
    '-- ',
    t('mail.signature', { address: publicUrl }),
  ];
  return { to: { name, address: email }, subject: t(`mail.${kind}.subject`, words), text: lines.join('\n\n') };
}

/**
 * Sends a link to whom it is for, where a mail server is set. A mail that cannot be sent changes nothing: the link is there to copy.
 * @param kind also the page of the link
 * @returns the link with what became of the mail
 */
export async function sendLink<M extends MadeLink>(
  kind: LinkKind,
  made: M,
  sender: Sender,
  { publicUrl, mail }: Portal = env(),
): Promise<Omit<M, 'to'> & SentLink> {
  const { to, ...link } = made;
  if (!mail) return { ...link, email: to.email, mail: 'off' };
  const sent = await sendMail(mail, letterWith(kind, made, sender, publicUrl));
  return { ...link, email: to.email, mail: sent ? 'sent' : 'failed' };
}

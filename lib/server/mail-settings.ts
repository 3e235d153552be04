/** Where mail is handed over, and whom it comes from. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte (smtps); else by STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
};

const FROM = /^(?:([^<>"\r\n]*)<)?([^\s@<>",;]+@[^\s@<>",;]+)>?$/;

/**
 * The settings `SMTP_URL` and `MAIL_FROM`; null without the first.
 * @throws Error that names the setting, never its value: the address may hold a password
 */
export function readMailSettings({ SMTP_URL: text, MAIL_FROM: sender }: Readonly<Record<string, string | undefined>>): MailSettings | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol)) throw new Error('SMTP_URL: not valid');
  const [, name = '', address] = FROM.exec(sender ?? '') ?? [];
  if (!address) throw new Error('MAIL_FROM: missing or not valid');
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    auth: url.username ? { user: decoded(url.username), pass: decoded(url.password) } : null,
    from: { name: name.trim(), address },
  };
}

/** A password with a bare % stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

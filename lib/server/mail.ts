import { createTransport } from 'nodemailer';
import { log } from './log';
import type { MailSettings } from './mail-settings';

/** One letter to one person. */
export type Letter = { readonly to: { readonly name: string; readonly address: string }; readonly subject: string; readonly text: string };

/** How long anybody waits for a mail server, in milliseconds. */
const PATIENCE = 8_000;
const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

function transportOf({ host, port, secure, auth }: MailSettings, patience: number) {
  return createTransport({
    host,
    port,
    secure,
    // A password never goes over a wire that others can read.
    requireTLS: !secure && auth !== null && !isLocal(host),
    ...(auth ? { auth } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Lets the work run for so long at most; a server that drips its answers keeps nobody waiting. */
async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('the mail server takes too long'), { code: 'ETIMEDOUT' })), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/**
 * Hands one letter to the mail server and waits some seconds at most.
 * @returns whether the server took it; it never throws, and the log tells why not, without the letter
 */
export async function sendMail(settings: MailSettings, { to, subject, text }: Letter, patience = PATIENCE): Promise<boolean> {
  const transport = transportOf(settings, patience);
  try {
    await within(patience, transport.sendMail({ from: settings.from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } }));
    return true;
  } catch (error) {
    log('warn', 'mail-not-sent', { code: codeOf(error), host: settings.host, port: settings.port });
    return false;
  } finally {
    transport.close();
  }
}

/**
 * Asks whether the mail server can be reached and lets the portal in; sends nothing.
 * @returns null when it does, else the code of the reason
 */
export async function probeMail(settings: MailSettings, patience = 3_000): Promise<string | null> {
  const transport = transportOf(settings, patience);
  try {
    await within(patience, transport.verify());
    return null;
  } catch (error) {
    return codeOf(error);
  } finally {
    transport.close();
  }
}

import { afterEach, expect, test, vi } from 'vitest';
import { type MailSettings, readMailSettings } from '../server/mail-settings';
import { probeMail, sendMail } from '../server/mail';
import { type Mailbox, type Manner, openMailbox } from '../testing/mailbox';
import type { MadeLink } from './link.types';
import { sendLink } from './send-link';

const URL_OF_PORTAL = 'https://filo.example.com';
const SENDER = {
  actor: { name: 'Ada Admin' },
  company: { id: 1, code: 'ACME', name: 'Acme & Figli {n}', timeZone: 'Europe/Rome', demo: false },
};
const made = (language: string, { name = 'Bea', email = 'bea@example.com' } = {}): MadeLink => ({
  token: 'secret-token',
  expiresAt: '2026-11-29T10:00:00.000Z',
  to: { name, email, language },
});

const open: Mailbox[] = [];
afterEach(async () => {
  for (const box of open.splice(0)) await box.close();
  vi.restoreAllMocks();
});

async function mailbox(manner?: Manner, user = ''): Promise<{ box: Mailbox; mail: MailSettings }> {
  const box = await openMailbox(manner);
  open.push(box);
  const mail = readMailSettings({ SMTP_URL: box.url.replace('//', `//${user}`), MAIL_FROM: 'Filo of Acme <filo@example.com>' });
  if (!mail) throw new Error('no settings');
  return { box, mail };
}

/** The text of a letter as its reader sees it. */
function textOf(data: string): string {
  const [head = '', ...body] = data.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

test('a link goes by mail to whom it is for, in the language of this person, with the address of the portal', async () => {
  const { box, mail } = await mailbox();
  const answer = await sendLink('invitation', made('it'), SENDER, { publicUrl: URL_OF_PORTAL, mail });
  expect(answer).toEqual({ token: 'secret-token', expiresAt: '2026-11-29T10:00:00.000Z', mail: 'sent', email: 'bea@example.com' });
  await sendLink('reset', made('en'), SENDER, { publicUrl: URL_OF_PORTAL, mail });
  await sendLink('reset', made('xx'), SENDER, { publicUrl: URL_OF_PORTAL, mail });
  const [italian, english, unknown] = box.received;
  expect(italian).toMatchObject({ from: '<filo@example.com>', to: ['<bea@example.com>'] });
  expect(italian?.data).toMatch(/^From: Filo of Acme <filo@example.com>\r$/m);
  expect(italian?.data).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(textOf(italian?.data ?? '')).toContain(`${URL_OF_PORTAL}/invitation?token=secret-token`);
  expect(textOf(italian?.data ?? '')).toContain('Ada Admin ti invita a entrare in Acme & Figli {n} su Filo');
  expect(textOf(italian?.data ?? '')).toContain('fino al 29 nov 2026, 11:00');
  expect(textOf(english?.data ?? '')).toContain(`${URL_OF_PORTAL}/reset?token=secret-token`);
  expect(textOf(english?.data ?? '')).toContain('Ada Admin has made you a link to set a new password for Acme & Figli {n}');
  expect(textOf(unknown?.data ?? '')).toContain('has made you a link');
});

test('without a mail server nothing is sent and the link is there to copy', async () => {
  expect(await sendLink('reset', made('en'), SENDER, { publicUrl: URL_OF_PORTAL, mail: null })).toMatchObject({
    token: 'secret-token',
    mail: 'off',
  });
});

test.each<[string, Manner]>([
  ['refuses the recipient', 'refuses'],
  ['says nothing', 'silent'],
])('a mail server that %s fails the mail, not the work, and no letter stands in the log', async (_, manner) => {
  const { box, mail } = await mailbox(manner);
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const answer = await sendMail(mail, { to: { name: 'Bea', address: 'bea@example.com' }, subject: 'S', text: 'secret-token' }, 300);
  expect(answer).toBe(false);
  expect(box.received).toEqual([]);
  const said = log.mock.calls.map(([line]) => String(line)).join('');
  expect(said).toContain('"event":"mail-not-sent"');
  expect(said).not.toMatch(/secret-token|bea@/);
});

test('[S15 part] names and addresses of any kind make no further recipient and no header of their own', async () => {
  const { box, mail } = await mailbox();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const hostile = [
    { name: 'Eve\r\nBcc: eve@evil.example', email: 'bea@example.com' },
    { name: '"Eve" <eve@evil.example>, x', email: 'bea@example.com' },
    { name: 'Bea', email: 'bea@example.com,eve@evil.example' },
    { name: 'Bea', email: 'bea@example.com>\r\nRCPT\u00a0TO:<eve@evil.example' },
    { name: 'Bea', email: '<eve@evil.example>bea@example.com' },
  ];
  for (const to of hostile) await sendLink('invitation', made('en', to), SENDER, { publicUrl: URL_OF_PORTAL, mail });
  for (const { to, data } of box.received) {
    expect(to).toHaveLength(1);
    expect(data.split('\r\n\r\n')[0]).not.toMatch(/^(Bcc|Cc|RCPT)/im);
  }
  expect(box.received.flatMap(({ to }) => to).filter((to) => to === '<eve@evil.example>')).toEqual([]);
});

test('the doctor asks the mail server in: reached, wrong password, not there', async () => {
  expect(await probeMail((await mailbox()).mail)).toBeNull();
  expect(await probeMail((await mailbox('password', 'user:secret@')).mail)).toBeNull();
  expect(await probeMail((await mailbox('password', 'user:wrong@')).mail)).toBe('EAUTH');
  expect(await probeMail((await mailbox('silent')).mail, 200)).toBe('ETIMEDOUT');
  const { box, mail } = await mailbox();
  await box.close();
  expect(await probeMail(mail)).toMatch(/^E(SOCKET|CONN)/);
});

test('settings of mail: ports, encryption, signs in a password, and faults that never tell it', () => {
  const read = (SMTP_URL?: string, MAIL_FROM = 'filo@example.com') => readMailSettings({ SMTP_URL, MAIL_FROM });
  expect(read()).toBeNull();
  expect(read('')).toBeNull();
  expect(read('smtp://mail.example.com')).toMatchObject({ port: 587, secure: false, auth: null, from: { name: '' } });
  expect(read('smtps://a%40b:p%25w@mail.example.com')).toMatchObject({ port: 465, secure: true, auth: { user: 'a@b', pass: 'p%w' } });
  expect(read('smtp://a:100%@[::1]:25')).toMatchObject({ host: '::1', port: 25, auth: { pass: '100%' } });
  expect(() => read('http://a:word@mail.example.com')).toThrow(/^SMTP_URL(?!.*word)/);
  expect(() => read('smtp://mail.example.com', 'nobody')).toThrow(/^MAIL_FROM/);
});

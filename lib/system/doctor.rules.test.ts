import { expect, test } from 'vitest';
import { en } from '../i18n/messages/en';
import { CHECKS, examine, type SystemFacts } from './doctor.rules';

const SOUND: SystemFacts = {
  version: '0.1.0',
  node: 'v24.1.0',
  uptimeSeconds: 60,
  publicUrl: 'https://filo.example.com',
  embedded: true,
  server: '18.4',
  serverNumber: 180_004,
  databaseBytes: 1,
  fsync: true,
  fullPageWrites: true,
  synchronousCommit: 'on',
  mayRewrite: false,
  superuser: false,
  migrations: 3,
  pending: [],
  unsealed: 0,
  backupHours: 2,
  idleMinutes: 30,
  sessionHours: 12,
  mail: { server: 'mail.example.com:587', from: 'filo@example.com', fault: null },
};
const verdicts = (facts: Partial<SystemFacts>) =>
  examine({ ...SOUND, ...facts })
    .filter(({ verdict }) => verdict !== 'good')
    .map(({ check, verdict }) => `${check} ${verdict}`);

test('a sound installation has nothing but good lines, one for every check', () => {
  expect(verdicts({})).toEqual([]);
  expect(examine(SOUND).map(({ check }) => check)).toEqual([...CHECKS]);
});

test('what can lose or forge data is bad, what only may is a warning', () => {
  expect(verdicts({ fsync: false, fullPageWrites: false, synchronousCommit: 'off' })).toEqual([
    'fsync bad',
    'pageWrites bad',
    'commit bad',
  ]);
  expect(verdicts({ synchronousCommit: 'local' })).toEqual([]);
  expect(verdicts({ mayRewrite: true })).toEqual(['role warn']);
  expect(verdicts({ superuser: true, mayRewrite: true })).toEqual(['role warn']);
  expect(verdicts({ pending: ['x'], unsealed: 2 })).toEqual(['migrations bad', 'sealed bad']);
  expect(verdicts({ backupHours: null })).toEqual(['backup warn']);
  expect(verdicts({ backupHours: 49 })).toEqual(['backup warn']);
  expect(verdicts({ embedded: false, backupHours: null })).toEqual(['backup info']);
  expect(verdicts({ serverNumber: 140_012, node: 'v20.18.1' })).toEqual(['server bad', 'node bad']);
  expect(verdicts({ publicUrl: 'http://filo.example.com' })).toEqual(['https warn']);
  expect(verdicts({ publicUrl: 'http://localhost:3000' })).toEqual(['https info']);
});

test('a mail server that is set is asked; none at all is a note', () => {
  const said = (mail: SystemFacts['mail']) => examine({ ...SOUND, mail }).find(({ check }) => check === 'mail');
  const at = (fault: string) => said({ server: 'mail.example.com:587', from: 'filo@example.com', fault });
  expect(said(null)).toMatchObject({ verdict: 'info', say: 'mailOff' });
  expect(at('ECONNREFUSED')).toMatchObject({ verdict: 'warn', say: 'mailUnreached', params: { reason: 'ECONNREFUSED' } });
  expect(at('ETIMEDOUT')).toMatchObject({ verdict: 'warn', say: 'mailUnreached' });
  expect(at('EAUTH')).toMatchObject({ verdict: 'warn', say: 'mailRefused' });
  expect(at('ETLS')).toMatchObject({ verdict: 'warn', say: 'mailUnsafe' });
  expect(at('DEPTH_ZERO_SELF_SIGNED_CERT')).toMatchObject({ verdict: 'warn', say: 'mailUnsafe' });
  for (const line of [said(null), at('EAUTH'), at('ETLS'), at('ESOCKET')]) expect(en.system.lines).toHaveProperty(line?.say ?? '');
});

test('every line has a text', () => {
  const worst = {
    ...SOUND,
    fsync: false,
    fullPageWrites: false,
    synchronousCommit: 'off',
    mayRewrite: true,
    pending: ['x'],
    unsealed: 1,
    serverNumber: 1,
    node: 'v18.0.0',
  };
  const cases: SystemFacts[] = [
    SOUND,
    { ...worst, backupHours: null, publicUrl: 'http://x.example' },
    { ...worst, backupHours: 99, superuser: true, publicUrl: 'http://localhost' },
    { ...SOUND, embedded: false },
  ];
  for (const { say } of cases.flatMap(examine)) expect(en.system.lines).toHaveProperty(say);
});

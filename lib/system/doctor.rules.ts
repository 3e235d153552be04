/** What the portal knows of the place it runs in. */
export type SystemFacts = {
  readonly version: string;
  readonly node: string;
  readonly uptimeSeconds: number;
  readonly publicUrl: string;
  /** The database comes with the portal; else it is somebody's own server. */
  readonly embedded: boolean;
  readonly server: string;
  readonly serverNumber: number;
  readonly databaseBytes: number;
  readonly fsync: boolean;
  readonly fullPageWrites: boolean;
  readonly synchronousCommit: string;
  /** The application's role may change or delete what only ever grows. */
  readonly mayRewrite: boolean;
  readonly superuser: boolean;
  readonly migrations: number;
  readonly pending: readonly string[];
  /** Events that wait for their seal for over a minute. */
  readonly unsealed: number;
  /** Hours since the last backup that was made by `npm run backup`; null when none is known. */
  readonly backupHours: number | null;
  readonly idleMinutes: number;
  readonly sessionHours: number;
  /** The mail server that is set, and why it cannot be used; null: none is set. */
  readonly mail: { readonly server: string; readonly from: string; readonly fault: string | null } | null;
};

export const CHECKS = [
  'migrations',
  'sealed',
  'backup',
  'fsync',
  'pageWrites',
  'commit',
  'role',
  'server',
  'https',
  'mail',
  'node',
] as const;
export type Check = (typeof CHECKS)[number];
export type Verdict = 'good' | 'info' | 'warn' | 'bad';
/** One line of the doctor: `say` names its text. */
export type DoctorLine = {
  readonly check: Check;
  readonly verdict: Verdict;
  readonly say: string;
  readonly params: Readonly<Record<string, string | number>>;
};

const OLD_BACKUP_HOURS = 48;
const MIN_SERVER = 150_000;
const MIN_NODE = [20, 19] as const;

const isLocal = (url: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(url);

function nodeIsOld(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]);
}

function backup({ embedded, backupHours }: SystemFacts): readonly [Verdict, string] {
  if (!embedded) return ['info', 'backupYours'];
  if (backupHours === null) return ['warn', 'backupNone'];
  return backupHours > OLD_BACKUP_HOURS ? ['warn', 'backupOld'] : ['good', 'backupGood'];
}

function mailLine({ mail }: SystemFacts): readonly [Verdict, string] {
  if (!mail) return ['info', 'mailOff'];
  if (!mail.fault) return ['good', 'mailGood'];
  if (mail.fault === 'EAUTH') return ['warn', 'mailRefused'];
  return ['warn', /TLS|CERT|SELF_SIGNED/.test(mail.fault) ? 'mailUnsafe' : 'mailUnreached'];
}

/** How the settings and the state of the portal stand, in the order of what matters most; pure, the same for page and console. */
export function examine(facts: SystemFacts): DoctorLine[] {
  const { pending, unsealed, fsync, fullPageWrites, synchronousCommit, mayRewrite, superuser, publicUrl } = facts;
  const one = (check: Check, [verdict, say]: readonly [Verdict, string], params: DoctorLine['params'] = {}): DoctorLine => ({
    check,
    verdict,
    say,
    params,
  });
  const either = (right: boolean, good: string, bad: readonly [Verdict, string]) => (right ? (['good', good] as const) : bad);
  return [
    one('migrations', either(pending.length === 0, 'migrationsGood', ['bad', 'migrationsPending']), {
      count: pending.length,
      applied: facts.migrations,
    }),
    one('sealed', either(unsealed === 0, 'sealedGood', ['bad', 'sealedLate']), { count: unsealed }),
    one('backup', backup(facts), { hours: Math.floor(facts.backupHours ?? 0) }),
    one('fsync', either(fsync, 'fsyncGood', ['bad', 'fsyncOff'])),
    one('pageWrites', either(fullPageWrites, 'pageWritesGood', ['bad', 'pageWritesOff'])),
    one('commit', either(synchronousCommit !== 'off', 'commitGood', ['bad', 'commitOff'])),
    one('role', superuser ? ['warn', 'roleSuperuser'] : either(!mayRewrite, 'roleGood', ['warn', 'roleRewrites'])),
    one('server', either(facts.serverNumber >= MIN_SERVER, 'serverGood', ['bad', 'serverOld']), { server: facts.server }),
    one(
      'https',
      publicUrl.startsWith('https:') ? ['good', 'httpsGood'] : isLocal(publicUrl) ? ['info', 'httpsLocal'] : ['warn', 'httpsMissing'],
      { url: publicUrl },
    ),
    one('mail', mailLine(facts), { server: facts.mail?.server ?? '', from: facts.mail?.from ?? '', reason: facts.mail?.fault ?? '' }),
    one('node', either(!nodeIsOld(facts.node), 'nodeGood', ['bad', 'nodeOld']), { node: facts.node }),
  ];
}

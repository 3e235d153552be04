import { z } from 'zod';
import { IDLE_MINUTES, SESSION_HOURS, type SessionLimits } from '../auth/session-limits';
import { type Trust, trustedProxies } from './trusted-proxies';
import { type MailSettings, readMailSettings } from './mail-settings';

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin),
  FILO_SECRET: z.string().min(32),
  FILO_DATA_DIR: z.string().min(1).default('.data'),
  FILO_IDLE_MINUTES: z.coerce.number().int().min(IDLE_MINUTES.min).max(IDLE_MINUTES.max).default(30),
  TRUSTED_PROXIES: z.string().default(''),
  FILO_SESSION_HOURS: z.coerce.number().int().min(SESSION_HOURS.min).max(SESSION_HOURS.max).default(12),
});

/** What the portal is told from outside; `npm start` checks and completes it before the portal runs. */
export interface Env {
  readonly databaseUrl: string;
  /** Origin under which people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
  /** True when people come by https: then cookies are Secure. */
  readonly secure: boolean;
  readonly secret: string;
  readonly dataDir: string;
  /** Whose forwarded headers are believed. */
  readonly trusts: Trust;
  /** How long a session lasts. */
  readonly limits: SessionLimits;
  /** The way out for mail; null: links are handed on by hand. */
  readonly mail: MailSettings | null;
}

let known: Env | undefined;

/** The environment, read and checked once, on first use (a build has none). Throws an Error that names the setting. */
export function env(): Env {
  known ??= read(process.env);
  return known;
}

function read(values: NodeJS.ProcessEnv): Env {
  const answer = schema.safeParse(values);
  if (!answer.success) {
    const names = answer.error.issues.map((issue) => issue.path.join('.'));
    throw new Error(`${[...new Set(names)].join(', ')}: missing or not valid`);
  }
  const { DATABASE_URL, PUBLIC_URL, FILO_SECRET, FILO_DATA_DIR, FILO_IDLE_MINUTES, FILO_SESSION_HOURS, TRUSTED_PROXIES } = answer.data;
  return {
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL,
    secure: PUBLIC_URL.startsWith('https:'),
    secret: FILO_SECRET,
    dataDir: FILO_DATA_DIR,
    trusts: trustedProxies(TRUSTED_PROXIES),
    limits: { idleSeconds: FILO_IDLE_MINUTES * 60, absoluteSeconds: FILO_SESSION_HOURS * 3_600 },
    mail: readMailSettings(values),
  };
}

/** What the demo company is made with. */
export interface DemoSettings {
  language: 'en' | 'it';
  /** For everybody in it; undefined: one is made for each. */
  password: string | undefined;
}

/** Certificate (with those above it) and key, in PEM form. */
export interface TlsSettings {
  cert: string;
  key: string;
}

/** What `npm start` was told, checked. */
export interface Settings {
  port: number;
  /** Origin under which people reach the portal. */
  publicUrl: string;
  /** What the portal itself speaks https with; undefined: http, for this machine or behind a proxy. */
  tls: TlsSettings | undefined;
  /** Addresses and networks whose forwarded headers are believed, separated by commas. */
  trustedProxies: string;
  /** Connection of the application; undefined: the embedded database. */
  databaseUrl: string | undefined;
  /** Connection of the schema's owner; undefined: the same as databaseUrl. */
  migrateDatabaseUrl: string | undefined;
  dataDir: string;
  /** undefined: not made yet. */
  secret: string | undefined;
  /** undefined: no demo company is asked for. */
  demo: DemoSettings | undefined;
  /** Minutes without a request after which a session ends. */
  idleMinutes: number;
  /** Hours after which a session ends in any case. */
  sessionHours: number;
}

/** Runs a step and prints its name and time when it is done. */
export type Step = <T>(name: string, work: () => Promise<T> | T) => Promise<T>;

import { type Database, openDatabase } from './db';
import { env } from './env';
import { watched } from './outage';

/** Ten per process: three servers and the tools stay under PostgreSQL's default of one hundred. */
const POOL_SIZE = 10;
const KEY = Symbol.for('filo.database');

/** The portal's one pool; kept on the global object, as the framework may load this module more than once. */
export function appDatabase(): Database {
  const store = globalThis as { [KEY]?: Database };
  store[KEY] ??= watched(openDatabase(env().databaseUrl, POOL_SIZE));
  return store[KEY];
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { PrismaClient } from '../generated/prisma/client';
import type { RunSql } from '../kernel/ctx';
import { guardCompany } from './company-guard';

/** One open transaction: raw statements and Prisma on the same connection. `now` is the database's clock. */
export type Transaction = {
  readonly sql: RunSql;
  readonly tx: PrismaClient;
  readonly now: Date;
  /** Statements that travel with the commit, in the order given; when one fails, nothing is committed. Their rows are not read. */
  readonly atCommit: (statement: Sql, name: string) => void;
};

export type Database = {
  /** Prisma over the pool; inside `transaction` it speaks over that transaction's connection. */
  readonly prisma: PrismaClient;
  /** One statement of its own, outside any transaction (or inside the current one). */
  readonly sql: RunSql;
  /** `snapshot`: reads one moment of the data for as long as it takes, and may not write. */
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>, mode?: 'write' | 'snapshot') => Promise<T>;
  readonly close: () => Promise<void>;
};

const NUMERIC = 1700;
const DATE = 1082;

/** Days stay strings and numbers lose their trailing zeros, so that no Date and no float stands between ledger and screen. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === DATE) return (text: string) => text;
    if (oid === NUMERIC) return (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
    return pg.types.getTypeParser(oid, format);
  },
};

const ABORTED = '25P02';
const isAborted = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === ABORTED;

const BEGIN = { write: 'BEGIN', snapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0' } as const;

/** The connection of the transaction that the present code runs in. */
type Current = AsyncLocalStorage<pg.PoolClient>;

/**
 * A connection that Prisma may treat as its own while it belongs to a transaction of ours: what Prisma begins,
 * commits or rolls back for a nested write is part of the whole, which alone decides.
 */
function lend(client: pg.PoolClient): pg.PoolClient {
  const query = (...args: unknown[]): unknown => {
    const first = args[0];
    const text = typeof first === 'string' ? first : ((first as { text?: string } | null)?.text ?? '');
    if (/^(BEGIN|COMMIT|ROLLBACK)$/.test(text)) return Promise.resolve({ rows: [], fields: [], rowCount: 0, command: text });
    return Reflect.apply(client.query, client, args);
  };
  return new Proxy(client, {
    get(target, key) {
      if (key === 'query') return query;
      if (key === 'release') return () => undefined;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Hands out the current transaction's connection where there is one; so verbs may mix Prisma and SQL in one transaction. */
class ContextPool extends pg.Pool {
  readonly current: Current = new AsyncLocalStorage();

  own(): Promise<pg.PoolClient> {
    return super.connect();
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    const client = this.current.getStore();
    if (callback) return super.connect(callback);
    return client ? Promise.resolve(lend(client)) : super.connect();
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method eight times; the arguments pass through untouched
  override query(...args: any[]): any {
    const client = this.current.getStore();
    return client ? Reflect.apply(client.query, client, args) : Reflect.apply(super.query, this, args);
  }
}

const runOn =
  (target: { query: (config: pg.QueryConfig) => Promise<pg.QueryResult> }): RunSql =>
  async <Row>(statement: Sql, name?: string) => {
    const result = await target.query({ text: statement.text, values: statement.values, ...(name ? { name } : {}) });
    const rows = result.rows as Row[];
    // The driver's answers hold on to each other until the old are collected: with their rows, that is everything ever read.
    result.rows = [];
    return rows;
  };

/** Opens a pool of at most `max` connections to `url`. Every wait has an end, so that a stuck neighbour becomes a clear answer. */
export function openDatabase(url: string, max = 10): Database {
  const pool = new ContextPool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'filo',
    pipeline: true, // statements that do not wait for each other share one journey
  });
  pool.on('error', () => undefined); // an idle connection that died is replaced at the next use
  const prisma = guardCompany(new PrismaClient({ adapter: new PrismaPg(pool) }));

  return {
    prisma,
    sql: runOn(pool),
    transaction: async (work, mode = 'write') => {
      const client = await pool.own();
      // A connection that dies between two statements tells it as an event; the next statement fails, which is answer enough.
      const lost = () => undefined;
      client.on('error', lost);
      let broken = false;
      let over = false;
      // Statements travel together: one may tell that the transaction is lost before the one that lost it does.
      let cause: unknown;
      try {
        const begun = (await client.query(`${BEGIN[mode]}; SELECT clock_timestamp() AS now`)) as unknown as pg.QueryResult<{ now: Date }>[];
        const now = begun.at(-1)?.rows[0]?.now ?? new Date();
        const send = runOn(client);
        const run: RunSql = async (statement, name) => {
          // Work that goes on although the transaction has failed must not write on the connection that it had.
          if (over) throw new Error('the transaction has ended');
          try {
            return await send(statement, name);
          } catch (error) {
            cause ??= error;
            throw error;
          }
        };
        const last: Parameters<Transaction['atCommit']>[] = [];
        const result = await pool.current.run(client, () => work({ sql: run, tx: prisma, now, atCommit: (...one) => last.push(one) }));
        const sent = last.map((one) => run(...one));
        const [end] = await Promise.all([client.query('COMMIT'), ...sent]);
        if (end.command !== 'COMMIT') throw new Error('the transaction was rolled back by the database');
        return result;
      } catch (error) {
        over = true;
        await client.query('ROLLBACK').catch(() => {
          broken = true;
        });
        throw isAborted(error) ? (cause ?? error) : error;
      } finally {
        over = true;
        client.off('error', lost);
        client.release(broken);
      }
    },
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

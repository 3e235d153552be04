import type { Sql } from 'sql-template-tag';
import type { PrismaClient } from '../generated/prisma/client';
import type { Day } from './day';
import type { WarningCode } from './error-codes';
import type { Permission } from './permissions';

/** Who acts, in which company, with which rights. */
export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly companyId: number;
  readonly permissions: ReadonlySet<Permission>;
};

/** The company as verbs need it. */
export type Company = { readonly id: number; readonly code: string; readonly timeZone: string; readonly demo: boolean };

/** One fact for the audit trail: what was done to what; `changes` maps a field to [old, new]. */
export type AuditFact = {
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly label: string;
  readonly changes?: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly reason?: string;
};

/** Runs one statement inside the verb's transaction; a `name` makes it a prepared statement. Every text names `company_id`. */
export type RunSql = <Row>(statement: Sql, name?: string) => Promise<Row[]>;

/** What a verb may touch: one transaction (by SQL or by Prisma, the same connection), the actor, the company's day, the trail. */
export type Ctx = {
  readonly sql: RunSql;
  readonly tx: PrismaClient;
  readonly actor: Actor;
  readonly company: Company;
  readonly today: Day;
  readonly now: Date;
  readonly record: (fact: AuditFact) => void;
  /** Keeps the answer of a command that must happen once; written with the trail. */
  readonly answer: (commandId: string, result: unknown) => void;
  /** 1 for the first try of the transaction; a later one looks before it leaps. */
  readonly attempt: number;
  /** Of work in the background: says how far it is, in pieces of the work; it throws when the work shall not go on. */
  readonly progress?: ((done: number, total: number) => Promise<void>) | undefined;
};

/** Warnings that the person has seen and accepted (domain.md section 0). */
export type Confirmations = readonly WarningCode[];

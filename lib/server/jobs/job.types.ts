import type { RunSql } from '../../kernel/ctx';
import type { Permission } from '../../kernel/permissions';
import type { Verb } from '../run-verb';

/** A job that was taken out of the queue; `attempt` tells this try from all others. */
export type Job = {
  readonly companyId: number;
  readonly id: string;
  readonly kind: string;
  readonly userId: string;
  readonly input: unknown;
  readonly attempt: number;
};

/**
 * One kind of work. `run` is a verb like any other, in one transaction, as the person who asked, whose `permission` is read anew when it starts (null: every member may);
 * it says how far it is by `ctx.progress`.
 */
export type JobKind = {
  readonly permission: Permission | null;
  readonly run: Verb<never, unknown>;
  /** Gives back what the person had typed, in the transaction that ends the job without success. */
  readonly giveBack?: (sql: RunSql, job: Pick<Job, 'companyId' | 'id' | 'userId' | 'input'>) => Promise<void>;
};

export type JobKinds = Readonly<Record<string, JobKind>>;

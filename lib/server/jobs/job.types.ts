import type { RunSql } from '../../kernel/ctx';
import type { Permission } from '../../kernel/permissions';
import type { Verb } from '../run-verb';

/** A job that was taken out of the queue; `attempt` tells this try from all others, `tries` counts those since it last came further. */
export type Job = {
  readonly companyId: number;
  readonly id: string;
  readonly kind: string;
  readonly userId: string;
  readonly input: unknown;
  readonly attempt: number;
  readonly tries: number;
};

/** What one step of a work did: rows met, rows changed, and where the next step begins; null at the end. `total`: how many there are, where only now that is known. */
export type Step = { readonly met: number; readonly changed: number; readonly next: string | null; readonly total?: number };
export type StepInput<Input> = { readonly jobId: string; readonly input: Input; readonly after: string | null };

/** What every kind of work has; its `permission` is read anew when it starts, and before each step (null: every member may). */
type Work = {
  readonly permission: Permission | null;
  /** Gives back what the person had typed, in the transaction that ends the job without success. */
  readonly giveBack?: (sql: RunSql, job: Pick<Job, 'companyId' | 'id' | 'userId' | 'input'>) => Promise<void>;
};

/** Work that is done whole or not at all: `run` is a verb like any other, in one transaction, as the person who asked; it says how far it is by `ctx.progress`. */
export type WholeWork = Work & { readonly run: Verb<never, unknown> };

/**
 * Work on very many rows: each step is a verb in a transaction of its own, which also keeps where the next one begins. Whoever dies on the way leaves
 * whole steps; who comes after goes on behind them. It can be stopped, and its changes be taken back by the work of the kind `undo`.
 */
export type StepWork = Work & { readonly step: Verb<StepInput<never>, Step>; readonly undo?: string };

export type JobKind = WholeWork | StepWork;
export type JobKinds = Readonly<Record<string, JobKind>>;

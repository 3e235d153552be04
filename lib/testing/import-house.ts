import { writeCsv } from 'hucre/csv';
import sql from 'sql-template-tag';
import { KIND_FIELDS } from '../import-kinds/kind-fields.rules';
import { KINDS } from '../import-kinds/kinds';
import type { ImportKind } from '../import-kinds/kind.types';
import { readImport } from '../imports/import.query';
import type { ImportView } from '../imports/import.types';
import { runBatch } from '../import-batches/run-batch';
import { undoBatch } from '../import-batches/undo-batch';
import { askForCheck, askForCommit, askForRest, askForUndo, type ImportJob } from '../imports/move-import';
import { checkImport, runImport, undoImport } from '../imports/run-import';
import { startImport } from '../imports/start-import';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import type { Database } from '../server/db';
import type { Step, StepInput } from '../server/jobs/job.types';
import { type Caller, runVerb, type Verb } from '../server/run-verb';
import { testCompany } from './company';
import { type SerialHouse, serialHouse } from './serial-house';

export type ImportHouse = SerialHouse & {
  readonly caller: Caller;
  readonly today: string;
  readonly verb: <I, O>(verb: Verb<I, O>, input: I) => Promise<O>;
  /** A file of this kind: heads are the ids of the fields. */
  readonly upload: (kind: ImportKind, rows: readonly Readonly<Record<string, string>>[]) => Promise<string>;
  readonly uploadFile: (kind: ImportKind, name: string, bytes: Buffer) => Promise<string>;
  readonly view: (id: string) => Promise<ImportView>;
  readonly check: (id: string) => Promise<ImportView>;
  readonly commit: (id: string, goodRowsOnly?: boolean, batchRows?: number | null) => Promise<ImportView>;
  /** Goes on with the batches that are not in. */
  readonly rest: (id: string, goodRowsOnly?: boolean) => Promise<ImportView>;
  readonly undo: (id: string) => Promise<ImportView>;
  /** Uploads, checks, commits. */
  readonly bring: (kind: ImportKind, rows: readonly Readonly<Record<string, string>>[], goodRowsOnly?: boolean) => Promise<ImportView>;
  /** Rows of a kind as the data stands now. */
  readonly take: (kind: ImportKind) => Promise<Record<string, string>[]>;
};

/** A firm that imports, a new one or one that has nothing yet: an opening template beside what lots and serial numbers need. The work in the background is done at once. */
export async function importHouse(db: Database, given?: Caller): Promise<ImportHouse> {
  const caller = given ?? (await testCompany(db));
  const verb = <I, O>(run: Verb<I, O>, input: I): Promise<O> => runVerb(db, caller, run, input);
  const today = dayIn('Europe/Rome', new Date());
  const house = await serialHouse(verb, today);
  await house.template('OPN', { type: 'LOAD', openingBalance: true, createSerials: true });
  const companyId = caller.company.id;
  const view: ImportHouse['view'] = async (id) => {
    const found = await readImport(db.sql, companyId, id);
    if (!found) throw new Error('no such import');
    return found;
  };
  const uploadFile: ImportHouse['uploadFile'] = async (kind, name, bytes) =>
    (await verb(startImport, { commandId: newId(), kind, name, bytes })).id;
  const upload: ImportHouse['upload'] = async (kind, rows) => {
    const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const text = writeCsv([heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]);
    return uploadFile(kind, `${kind}.csv`, Buffer.from(text));
  };
  const check: ImportHouse['check'] = async (id) => {
    const { version, mapping, settings } = await view(id);
    await verb(askForCheck, { id, version, mapping: [...mapping], decimal: settings.decimal });
    await verb(checkImport, { importId: id });
    return view(id);
  };
  const steps = async (step: Verb<StepInput<ImportJob>, Step>, input: ImportJob) => {
    const { jobId } = await view(input.importId);
    for (let after: string | null = null, begun = false; after !== null || !begun; begun = true)
      after = (await verb(step, { jobId: jobId ?? '', input, after })).next;
    return view(input.importId);
  };
  const commit: ImportHouse['commit'] = async (id, goodRowsOnly = false, batchRows = null) => {
    await verb(askForCommit, { id, version: (await view(id)).version, goodRowsOnly, batchRows });
    if (batchRows !== null) return steps(runBatch, { importId: id });
    await verb(runImport, { importId: id });
    return view(id);
  };
  return {
    ...house,
    caller,
    today,
    verb,
    upload,
    uploadFile,
    view,
    check,
    commit,
    rest: async (id, goodRowsOnly = false) => {
      await verb(askForRest, { id, version: (await view(id)).version, goodRowsOnly });
      return steps(runBatch, { importId: id });
    },
    undo: async (id) => {
      const { version, batchRows } = await view(id);
      await verb(askForUndo, { id, version, reason: 'Wrong file' });
      if (batchRows !== null) return steps(undoBatch, { importId: id, reason: 'Wrong file' });
      await verb(undoImport, { importId: id, reason: 'Wrong file' });
      return view(id);
    },
    bring: async (kind, rows, goodRowsOnly) => {
      const id = await upload(kind, rows);
      await check(id);
      return commit(id, goodRowsOnly);
    },
    take: async (kind) => {
      const rows: Record<string, string>[] = [];
      for await (const batch of KINDS[kind].rows(db, companyId))
        for (const cells of batch) rows.push(Object.fromEntries(KIND_FIELDS[kind].map(({ id }, at) => [id, cells[at] ?? ''])));
      return rows;
    },
  };
}

/** How many rows the tables of a company hold that imports write. */
export async function countsOf(db: Database, companyId: number): Promise<Record<string, number>> {
  const [row] = await db.sql<Record<string, number>>(
    sql`SELECT (SELECT count(*)::int FROM item WHERE company_id = ${companyId}) AS items, (SELECT count(*)::int FROM partner WHERE company_id = ${companyId}) AS partners,
          (SELECT count(*)::int FROM location WHERE company_id = ${companyId}) AS locations, (SELECT count(*)::int FROM stock_record WHERE company_id = ${companyId}) AS records,
          (SELECT count(*)::int FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL) AS lots, (SELECT count(*)::int FROM serial WHERE company_id = ${companyId} AND voided_at IS NULL) AS serials,
          (SELECT count(*)::int FROM lot_status_change WHERE company_id = ${companyId}) AS statuses, (SELECT COALESCE(sum(quantity), 0)::int FROM stock_balance WHERE company_id = ${companyId}) AS stock`,
  );
  return row ?? {};
}

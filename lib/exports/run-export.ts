import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import type { Database } from '../server/db';
import type { ExportFormat } from './list-export.types';

/** At most so many exports at once in this process: each holds a connection for as long as its reader takes. */
const AT_ONCE = 3;
let running = 0;

export type ExportFact = {
  readonly list: string;
  readonly format: ExportFormat;
  readonly search: string;
  readonly columns: readonly string[];
};

/** Notes in the trail who took which list away, with its filters. */
export async function noteExport(ctx: Ctx, { list, format, search, columns }: ExportFact): Promise<null> {
  if (!ctx.actor.permissions.has('export.run')) throw new AppError('E_FORBIDDEN');
  const changes = { format: [null, format], filters: [null, search], columns: [null, columns.join(' ')] } as const;
  ctx.record({ action: 'export.run', entity: 'export', entityId: newId(), label: list, changes });
  return null;
}

/**
 * The batches of `read`, all of one moment of the data, on a connection of their own. It waits for its reader and lets go of the
 * connection when the reader leaves.
 * @throws E_BUSY when too many exports run already
 */
export function snapshotOf<Batch>(
  db: Pick<Database, 'transaction'>,
  read: (sql: Ctx['sql']) => AsyncIterable<Batch>,
  onFault: (error: unknown) => void,
): AsyncIterable<Batch> {
  if (running >= AT_ONCE) throw new AppError('E_BUSY');
  running++;
  const { readable, writable } = new TransformStream<Batch, Batch>();
  const writer = writable.getWriter();
  const work = async ({ sql }: Pick<Ctx, 'sql'>) => {
    for await (const batch of read(sql)) {
      await writer.ready;
      await writer.write(batch);
    }
    await writer.close();
  };
  void db
    .transaction(work, 'snapshot')
    .catch(async (error: unknown) => {
      await writer.abort(error).catch(() => undefined);
      onFault(error);
    })
    .finally(() => {
      running--;
    });
  return readable;
}

/**
 * The same batches, once the first of them is there: what keeps a list from being read is told in words, before the first byte of a file.
 * @param gone fires when nobody waits for the file any more, also before its first byte was asked for
 * @throws what reading throws before its first batch
 */
export async function begun<Batch>(batches: AsyncIterable<Batch>, gone: AbortSignal): Promise<AsyncIterable<Batch>> {
  const reading = batches[Symbol.asyncIterator]();
  let first: IteratorResult<Batch> | null = await reading.next();
  const next = async (): Promise<IteratorResult<Batch>> => {
    const held = first;
    first = null;
    return held ?? reading.next();
  };
  const leave = async (): Promise<IteratorResult<Batch>> => (await reading.return?.()) ?? { done: true, value: undefined };
  // Reading that broke has said so to whoever began it.
  const drop = () => void leave().catch(() => undefined);
  if (gone.aborted) drop();
  else gone.addEventListener('abort', drop, { once: true });
  return { [Symbol.asyncIterator]: () => ({ next, return: leave }) };
}

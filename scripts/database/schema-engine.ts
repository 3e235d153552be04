import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

type SchemaEngine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>;

interface WasmExports extends WebAssembly.Exports {
  __wbindgen_start(): void;
}

/** The one engine of this process. On the global object, as a test runner may load this module twice while its bindings are loaded once. */
type Shared = { ready?: Promise<void>; last: Promise<unknown> };
const KEY = Symbol.for('filo.schema-engine');

function shared(): Shared {
  const store = globalThis as { [KEY]?: Shared };
  store[KEY] ??= { last: Promise.resolve() };
  return store[KEY];
}

/**
 * Runs `work` with Prisma's own schema engine (WebAssembly: no native binary, no download) on a database. The engine has one memory and
 * does one thing at a time: who comes second waits.
 */
export function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const one = shared();
  const done = one.last.then(() => withEngine(one, url, work));
  one.last = done.catch(() => undefined);
  return done;
}

async function withEngine<T>(one: Shared, url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  one.ready ??= instantiate();
  await one.ready;
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool)),
    );
    return await work(engine);
  } finally {
    // The engine's own advisory lock lives as long as its session.
    await pool.end();
  }
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = path.join(path.dirname(entry), 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': imports() });
  const set: { __wbg_set_wasm?: (exports: WebAssembly.Exports) => void } = bindings;
  set.__wbg_set_wasm?.(instance.exports);
  (instance.exports as WasmExports).__wbindgen_start();
}

// The engine never clears the ten-second timer of its lock; unreferenced, it does not hold the process at the end.
function imports(): WebAssembly.ModuleImports {
  const all: WebAssembly.ModuleImports = { ...bindings };
  for (const name of Object.keys(all)) {
    if (name.startsWith('__wbg_setTimeout'))
      all[name] = (call: () => void, milliseconds: number) => setTimeout(call, milliseconds >>> 0).unref();
  }
  return all;
}

// The adapter cuts a script at every semicolon, also inside a function's body, and runs the pieces one by one. PostgreSQL itself takes the
// script whole, and as one transaction: a migration that fails or is killed leaves nothing behind.
class WholeScripts extends PrismaPg {
  override async connect() {
    return runWhole(await super.connect());
  }

  override async connectToShadowDb() {
    return runWhole(await super.connectToShadowDb());
  }
}

function runWhole<A extends Awaited<ReturnType<PrismaPg['connect']>>>(adapter: A): A {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      throw forEngine(error, script);
    }
  };
  return readLetters(adapter);
}

const [LETTER, TEXT] = [18, 25];

// PostgreSQL's own tables have columns of its one-letter type "char", which the engine asks for and the adapter does not know.
function readLetters<A extends Awaited<ReturnType<PrismaPg['connect']>>>(adapter: A): A {
  const pool = adapter.underlyingDriver();
  const ask: (...args: unknown[]) => unknown = pool.query.bind(pool);
  let letters: boolean[] = [];
  const query = async (...args: unknown[]): Promise<unknown> => {
    const answer = await ask(...args);
    if (!(answer instanceof pg.Result)) return answer;
    letters = answer.fields.map(({ dataTypeID }) => dataTypeID === LETTER);
    for (const field of answer.fields) if (field.dataTypeID === LETTER) field.dataTypeID = TEXT;
    return answer;
  };
  Object.assign(pool, { query });
  const read = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked) => {
    const rows = await read(asked);
    return { ...rows, columnTypes: rows.columnTypes.map((type, at) => (letters[at] ? ColumnTypeEnum.Character : type)) };
  };
  return adapter;
}

function forEngine(error: unknown, script: string): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const line = error.position ? ` (line ${script.slice(0, Number(error.position)).split('\n').length} of the script)` : '';
  const message = `${error.message}${line}`;
  return new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'ERROR',
    message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}

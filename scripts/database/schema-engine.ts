import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

type SchemaEngine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>;

interface WasmExports extends WebAssembly.Exports {
  __wbindgen_start(): void;
}

let ready: Promise<void> | undefined;

/** Runs `work` with Prisma's own schema engine (WebAssembly: no native binary, no download) on a database. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  ready ??= instantiate();
  await ready;
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

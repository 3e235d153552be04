import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

const PLACE = /(\/[^():\s]+\.js):(\d+):(\d+)/g;
/** The same fault tells the same stack again and again. */
const MOST_KNOWN = 100;
const known = new Map<string, string>();

function mapOf(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  } catch {
    return null; // what was not built by us has no map
  }
}

function mapped(stack: string): string {
  const maps = new Map<string, SourceMap | null>();
  return stack.replaceAll(PLACE, (place, file: string, line: string, column: string) => {
    const map = maps.get(file) ?? mapOf(file);
    maps.set(file, map);
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    return entry && 'originalSource' in entry ? `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}` : place;
  });
}

/** A stack with the places of the sources. The maps are read when something broke: kept by the runtime, they take a hundred megabytes. */
export function sourceStack(stack: string): string {
  const found = known.get(stack) ?? mapped(stack);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(stack, found);
  return found;
}

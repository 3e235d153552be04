import { v7 } from 'uuid';

const RANDOM = 16;
/** Random bytes are drawn for many ids at once: one by one they are most of what an id costs, and a posting makes ids by the hundred thousand. */
const pool = new Uint8Array(RANDOM * 256);
let drawn = pool.length;

function randomBytes(): Uint8Array {
  if (drawn === pool.length) {
    crypto.getRandomValues(pool);
    drawn = 0;
  }
  drawn += RANDOM;
  return pool.subarray(drawn - RANDOM, drawn);
}

let milliseconds = 0;
let count = 0;

/** A time-ordered UUIDv7, made in code; neither the database's clock nor its order. Those of one process ascend. */
export function newId(): string {
  const random = randomBytes();
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    // A random start with room to count upwards.
    count = new DataView(random.buffer, random.byteOffset + 6, 4).getUint32(0) >>> 1;
  } else count += 1;
  return v7({ random, msecs: milliseconds, seq: count });
}

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => SHAPE.test(text);

import { hash, parseOptions, verify } from '@node-rs/argon2';
import { AppError } from '../kernel/errors';

/** Argon2id (the library's default kind): 64 MiB, three passes, one lane. Raising one of them renews a hash at the next sign-in. */
const COST = { memoryCost: 64 * 1_024, timeCost: 3, parallelism: 1 } as const;
const AT_ONCE = 4;
/** More than this would wait longer than a person does. */
const MAX_WAITING = 64;

let running = 0;
const waiting: (() => void)[] = [];

/** At most four hashes at a time, so that a rush on the sign-in page cannot take the memory of the portal. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw new AppError('E_RATE', { seconds: 10 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The hash to keep for a password. @throws E_RATE when too many wait */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFKC'), COST));

let stranger: Promise<string> | undefined;

/**
 * True when the password belongs to the hash. Without a hash (nobody has that name) it works as long and answers false.
 * @throws E_RATE when too many wait
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password');
  const against = kept ?? (await stranger);
  const right = await inTurn(() => verify(against, password.normalize('NFKC')).catch(() => false));
  return right && kept !== null;
}

/** True when the hash was made with lower costs than today's. */
export function needsRehash(kept: string): boolean {
  const { memoryCost, timeCost } = parseOptions(kept);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost;
}

import { AppError } from '../lib/kernel/errors';
import { onGround } from './ground';
import type { Workload } from './workload';

const CLIENTS = 64;
const ROUNDS = 50;

// 64 people take the last unit of a lot at once, fifty times: exactly one gets it, the others are told, nothing is left behind.
const raceLastUnit: Workload = () =>
  onGround(async ({ house, db, caller }) => {
    const item = await house.item('LAST');
    const refused = new Map<string, number>();
    const began = performance.now();
    let winners = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const lot = await house.load(item, '1');
      const results = await Promise.allSettled(Array.from({ length: CLIENTS }, () => house.unload(item, lot.id, '1')));
      winners += results.filter(({ status }) => status === 'fulfilled').length;
      for (const result of results) {
        if (result.status === 'fulfilled') continue;
        const code = result.reason instanceof AppError ? (result.reason.fields[0]?.code ?? result.reason.code) : String(result.reason);
        refused.set(code, (refused.get(code) ?? 0) + 1);
      }
    }
    const left = await db.prisma.stockBalance.count({ where: { companyId: caller.company.id, quantity: { not: 0 } } });
    const ms = (performance.now() - began) / (ROUNDS * CLIENTS);
    if (winners !== ROUNDS || left !== 0) throw new Error(`${winners} winners in ${ROUNDS} rounds, ${left} balances left behind`);
    const rows = [
      { rounds: ROUNDS, clients: CLIENTS, winners, ...Object.fromEntries(refused), 'left behind': left, 'ms/attempt': ms.toFixed(2) },
    ];
    return { rows, filo: ms, raw: ms, unit: 'ms/attempt (no raw)' };
  });

export default raceLastUnit;

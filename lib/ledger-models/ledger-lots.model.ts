import type { Command, Outcome } from './ledger-model.types';

// Test support: what people turn on lots, said as naively as can be.

export type ModelLot = {
  item: number;
  code: string;
  day: number;
  quarantine: boolean;
  holds: number;
  closed: boolean;
  voided: boolean;
  version: number;
};

export const refuse = (...refused: string[]): Outcome => ({ refused });

function close(all: readonly ModelLot[], { kind, lot, version }: Command & { kind: 'close' | 'reopen' }): Outcome {
  const found = all[lot];
  if (!found || found.voided) return refuse('E_NOT_FOUND');
  if (found.version !== version) return refuse('E_CONFLICT');
  if (found.closed !== (kind === 'close')) found.version++;
  found.closed = kind === 'close';
  return { made: [] };
}

function hold(all: readonly ModelLot[], { kind, lots }: Command & { kind: 'hold' | 'lift' }): Outcome {
  const named = [...new Set(lots)].flatMap((lot) => all[lot] ?? []);
  if (kind === 'hold' && named.some(({ voided }) => voided)) return refuse('E_NOT_FOUND');
  const moving = kind === 'hold' ? named : named.filter(({ holds }) => holds > 0);
  if (moving.length === 0) return refuse('E_HOLD_LIFTED');
  for (const lot of moving) {
    lot.holds = kind === 'hold' ? lot.holds + 1 : 0;
    lot.version++;
  }
  return { made: [] };
}

function status(all: readonly ModelLot[], { lots, quarantine }: Command & { kind: 'status' }): Outcome {
  if (lots.some((lot) => all[lot]?.voided !== false)) return refuse('E_NOT_FOUND');
  for (const lot of new Set(lots)) {
    const found = all[lot];
    if (!found || found.quarantine === quarantine) continue;
    found.quarantine = quarantine;
    found.version++;
  }
  return { made: [] };
}

/** Closes, opens, holds, frees or judges lots. */
export function turnLots(lots: readonly ModelLot[], command: Exclude<Command, { kind: 'post' | 'correct' | 'void' }>): Outcome {
  if (command.kind === 'hold' || command.kind === 'lift') return hold(lots, command);
  return command.kind === 'status' ? status(lots, command) : close(lots, command);
}

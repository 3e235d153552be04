import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isTest, sources } from '../lib/structure/sources';
import { command } from './database/problem';
import { rulesIn } from './rules/titles';

interface Proof {
  where: string;
  part: boolean;
}

// Lists every rule with the tests that prove it; --missing: those without a whole proof.
await command(async () => {
  const proofs = readProofs();
  const known =
    readFileSync(path.join(import.meta.dirname, 'rules.txt'), 'utf8')
      .match(/^[A-Z].*$/gm)
      ?.join(' ')
      .split(' ') ?? [];
  const isCovered = (id: string) => proofs.get(id)?.some(({ part }) => !part) ?? false;
  const onlyMissing = process.argv.includes('--missing');
  for (const id of known) if (!onlyMissing || !isCovered(id)) print(id, isCovered(id), proofs.get(id) ?? []);
  for (const id of proofs.keys()) if (!known.includes(id)) console.log(`${id} is no rule: ${proofs.get(id)?.map(({ where }) => where)}`);
  console.log(`covered ${known.filter(isCovered).length} of ${known.length}`);
});

function readProofs(): Map<string, Proof[]> {
  const proofs = new Map<string, Proof[]>();
  for (const { file, text } of sources.filter(({ file }) => isTest(file) && !file.startsWith('lib/structure/'))) {
    for (const { id, part, line } of rulesIn(text)) proofs.set(id, [...(proofs.get(id) ?? []), { where: `${file}:${line}`, part }]);
  }
  return proofs;
}

function print(id: string, covered: boolean, proofs: Proof[]): void {
  const name = !covered && proofs.length > 0 ? `[${id} part]` : id;
  const where = [...new Set(proofs.map((proof) => (proof.part && covered ? `${proof.where} (part)` : proof.where)))];
  console.log(`${name.padEnd(16)} ${where.join(', ') || '-'}`);
}

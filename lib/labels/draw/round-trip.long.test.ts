import { beforeAll, expect, test } from 'vitest';
import { CARRIERS } from '../label.types';
import { readerReady, roundTrip } from './round-trip';

beforeAll(readerReady);

const seed = Number(process.env.FILO_SEED ?? Date.now() % 2 ** 31);

test(`[LAB-07][P7] a thousand labels of every symbol are read back as they were drawn, with the right symbology (seed ${seed})`, async () => {
  console.log(`seed of the random labels: ${seed}`);
  const counts = await roundTrip(1000, seed);
  for (const carrier of CARRIERS.filter((each) => each !== 'NONE')) expect(counts.get(carrier) ?? 0).toBeGreaterThan(30);
});

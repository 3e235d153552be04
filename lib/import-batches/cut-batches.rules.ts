/** Cuts what stands or falls together into batches of about so many rows; what is larger than a batch is one by itself. */
export function cutBatches<T>(units: Iterable<readonly T[]>, size: number): T[][] {
  const batches: T[][] = [];
  let batch: T[] = [];
  for (const unit of units) {
    if (batch.length > 0 && batch.length + unit.length > size) {
      batches.push(batch);
      batch = [];
    }
    batch.push(...unit);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

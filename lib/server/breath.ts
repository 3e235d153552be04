/** Rows after which others are let through: some milliseconds of the work done with one. */
const SLICE = 500;

/** Lets others through: what waits for this process, requests among it, runs before the work goes on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Does something with every row, in their order; thousands of them do not keep others waiting. */
export async function eachInSlices<T>(rows: readonly T[], work: (row: T, at: number) => void): Promise<void> {
  for (const [at, row] of rows.entries()) {
    if (at > 0 && at % SLICE === 0) await breathe();
    work(row, at);
  }
}

/** As `map`; thousands of rows do not keep others waiting. */
export async function mapInSlices<T, R>(rows: readonly T[], map: (row: T, at: number) => R): Promise<R[]> {
  const made: R[] = [];
  await eachInSlices(rows, (row, at) => made.push(map(row, at)));
  return made;
}

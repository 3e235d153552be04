/** A fault that one plain line explains; commands print it without a stack and end with code 1. */
export class Problem extends Error {
  override name = 'Problem';
}

/** Prints what went wrong: one line for a Problem, the whole error for a bug. */
export function reportProblem(error: unknown): void {
  if (error instanceof Problem) console.error(`filo: ${error.message}`);
  else console.error(error);
}

/** Runs the body of a command; a Problem becomes its one line, anything thrown becomes exit code 1. */
export async function command(main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
  } catch (error) {
    reportProblem(error);
    process.exitCode = 1;
  }
}

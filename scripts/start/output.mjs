/**
 * Lets a process outlive the terminal or program that read its output: without this every line it prints fails, each failure is printed by whoever
 * looks after uncaught errors, and so on at full speed.
 * @param {NodeJS.Process} of
 */
export function outliveReader(of = process) {
  for (const stream of [of.stdout, of.stderr]) stream.on('error', () => undefined);
}

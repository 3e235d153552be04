/** The number under which the server noted a fault, if it did. */
export function incidentOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
}

/** The number under which the server noted a fault, if it did. */
export function incidentOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
}

/** Since when the database is away (a moment, ISO), when that is why a page failed. */
export function awaySince(error: unknown): string | undefined {
  return /^DATABASE_DOWN@(\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/.exec(incidentOf(error) ?? '')?.[1];
}

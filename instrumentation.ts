/** Runs once when a server starts: what a crash left unsealed in the audit trail is sealed now. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ sealEverything }, { appDatabase }, { log }] = await Promise.all([import('./lib/audit/seal'), import('./lib/server/app-database'), import('./lib/server/log')]);
  sealEverything(appDatabase()).catch((error: unknown) => log('error', 'seal', { error: String(error) }));
}

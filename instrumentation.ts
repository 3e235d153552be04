import type { Instrumentation } from 'next';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Runs once when a server starts: what a crash left unsealed in the audit trail is sealed now, years that are due are opened, now and every hour,
 * and work that waits in the background begins.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ sealEverything }, { openDueYears }, { appDatabase }, { log }, { env }, { startJobs }] = await Promise.all([
    import('./lib/audit/seal'),
    import('./lib/periods/open-due-years'),
    import('./lib/server/app-database'),
    import('./lib/server/log'),
    import('./lib/server/env'),
    import('./lib/jobs/start-jobs'),
  ]);
  sealEverything(appDatabase()).catch((error: unknown) => log('error', 'seal', { error: String(error) }));
  const openYears = async (): Promise<void> => {
    const done = await openDueYears(appDatabase(), new Date()).then(
      () => true,
      (error: unknown) => log('error', 'open-years', { error: String(error) }),
    );
    // A database that was away is asked again soon.
    setTimeout(openYears, done ? HOUR_MS : MINUTE_MS).unref();
  };
  void openYears();
  startJobs(appDatabase(), env().databaseUrl);
}

/** What broke a page or an action: the reader sees an incident only, so the log must tell the rest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ log }, { sourceStack }] = await Promise.all([import('./lib/server/log'), import('./lib/server/source-stack')]);
  const { message, stack, digest } = error as Error & { digest?: string };
  log('error', 'request', {
    path: request.path.replace(/\?.*/, ''),
    method: request.method,
    digest: digest ?? '',
    message,
    stack: sourceStack(stack ?? ''),
  });
};

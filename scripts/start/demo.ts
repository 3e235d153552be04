import { strengthOf } from '../../lib/auth/password.rules';
import { DEMO_WORDS } from '../../lib/demo/people';
import { Problem } from '../database/problem';
import { newPassword } from '../new-password';
import type { DemoSettings, Step } from './settings.types';

/** @throws Problem when the password that was given is easily guessed */
export function assertDemoPassword({ password }: DemoSettings): void {
  if (password !== undefined && strengthOf(password, DEMO_WORDS) === 'weak')
    throw new Problem('FILO_DEMO_PASSWORD: too easy to guess; four unrelated words do, or leave it out to have passwords made');
}

/**
 * Adds the demo company, once, with one line that counts while it grows.
 * @returns what to print when the portal is ready: who signs in with what; `{address}` stands for that of the portal
 */
export async function addDemo(url: string, { language, password }: DemoSettings, step: Step): Promise<string> {
  // Only now: the database client may have been generated a moment ago.
  const [{ openDatabase }, { makeDemoCompany }] = await Promise.all([
    import('../../lib/server/db'),
    import('../../lib/demo/make-demo-company'),
  ]);
  const db = openDatabase(url, 2);
  const passwords = new Map<string, string>();
  const passwordOf = (role: string): string => {
    const own = passwords.get(role) ?? password ?? newPassword();
    passwords.set(role, own);
    return own;
  };
  try {
    const made = await step('demo company', () => makeDemoCompany(db, { language, passwordOf, told: count }));
    if (!made) return 'The demo company is there already; its passwords were printed when it was made.\n';
    const lines = made.people.map(
      ({ role, email }) => `  ${role.toLowerCase().padEnd(10)} ${email.padEnd(24)} ${passwords.get(role) ?? ''}`,
    );
    return ['The demo company, at {address}/sign-in:', ...lines, ''].join('\n');
  } catch (error) {
    if (error instanceof Error && 'constraint' in error)
      throw new Problem('--demo: somebody of this portal has the code VALDORO or an address of demo.example already');
    throw error;
  } finally {
    await db.close();
  }
}

function count(records: number): void {
  if (process.stdout.isTTY) process.stdout.write(`  ${records} records\r`);
}

import path from 'node:path';
import { restoreAtConsole } from '../lib/auth/restore-administrator';
import { AppError } from '../lib/kernel/errors';
import { openDatabase } from '../lib/server/db';
import { holdsDatabase } from './backup/backup';
import { startCluster } from './database/cluster';
import { command, Problem } from './database/problem';
import { runningPostmaster } from './database/processes';
import { newPassword } from './new-password';
import { appUrlOf, openDataDir, readCredentials } from './database/secrets';

async function restore(url: string, email: string, companyCode: string | undefined): Promise<void> {
  const db = openDatabase(url, 2);
  const password = newPassword();
  try {
    await restoreAtConsole(db, { email, password, companyCode });
    console.log(`${email} is an administrator again. Password: ${password}\nChange it on "Your profile" after signing in.`);
  } catch (error) {
    if (error instanceof AppError)
      throw new Problem(`nobody has the address ${email}, or the company is not clear: give its code after the address`);
    throw error;
  } finally {
    await db.close();
  }
}

// npm run administrator -- <e-mail> [company code]: the way back in for an administrator who is locked out.
await command(async () => {
  const [email, companyCode] = process.argv.slice(2);
  if (!email) throw new Problem('say whom: npm run administrator -- <e-mail> [company code]');
  if (process.env.DATABASE_URL) return restore(process.env.DATABASE_URL, email, companyCode);
  const dataDir = openDataDir(process.env.FILO_DATA_DIR || '.data');
  if (!holdsDatabase(dataDir)) throw new Problem(`FILO_DATA_DIR: there is no database in ${dataDir}`);
  const running = runningPostmaster(path.join(dataDir, 'postgres')) !== undefined;
  const own = running ? undefined : await startCluster({ dataDir });
  try {
    await restore(own?.appUrl ?? appUrlOf(readCredentials(dataDir)), email, companyCode);
  } finally {
    await own?.stop();
  }
});

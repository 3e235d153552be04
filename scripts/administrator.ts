import { restoreAtConsole } from '../lib/auth/restore-administrator';
import { AppError } from '../lib/kernel/errors';
import { openDatabase } from '../lib/server/db';
import { command, Problem } from './database/problem';
import { withAppUrl } from './database/with-app-url';
import { newPassword } from './new-password';

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
  await withAppUrl((url) => restore(url, email, companyCode));
});

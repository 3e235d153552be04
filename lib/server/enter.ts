import { cookies } from 'next/headers';
import { companyCookieName, cookieOptions } from '../auth/cookies';
import { env } from './env';
import { startSession } from './start-session';

const YEAR_SECONDS = 31_536_000;

/** Remembers in this browser in which of several companies the person works; for actions. */
export async function chooseCompany(companyId: number): Promise<void> {
  const { publicUrl } = env();
  (await cookies()).set(companyCookieName(publicUrl), String(companyId), { ...cookieOptions(publicUrl), maxAge: YEAR_SECONDS });
}

/** Signs in a person whose link has proven who it is, in the company the link was made in. */
export async function enter({
  userId,
  sessionVersion,
  companyId,
}: {
  userId: string;
  sessionVersion: number;
  companyId: number;
}): Promise<void> {
  await startSession(userId, sessionVersion);
  await chooseCompany(companyId);
}

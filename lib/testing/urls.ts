/** The same server, another database and role. */
export function withDatabase(url: string, database: string, user?: string, password?: string): string {
  const next = new URL(url);
  next.pathname = `/${database}`;
  if (user !== undefined) next.username = user;
  if (password !== undefined) next.password = password;
  return next.toString();
}

/** The settings of the running portal, read and checked once. */
export type Env = {
  /** The one address under which people open the portal, without a slash at the end; cookies are Secure when it is https. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  /** At least 32 bytes; signs and encrypts sessions. */
  readonly secret: string;
};

let read: Env | undefined;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Reads and checks the environment at the first call; an error names the setting. */
export function env(): Env {
  if (read) return read;
  const secret = required('FILO_SECRET');
  if (Buffer.byteLength(secret) < 32) throw new Error('FILO_SECRET is shorter than 32 bytes');
  const publicUrl = new URL(process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`).origin;
  read = { publicUrl, databaseUrl: required('DATABASE_URL'), secret };
  return read;
}

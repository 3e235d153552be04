/** Attributes that every cookie of the portal which the server alone reads has. */
export type CookieOptions = { readonly httpOnly: true; readonly sameSite: 'lax'; readonly path: '/'; readonly secure: boolean };

const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** Over https the browser itself guards the name: such a cookie comes from this host alone. */
const guarded = (name: string, publicUrl: string): string => (isHttps(publicUrl) ? `__Host-${name}` : name);

export const sessionCookieName = (publicUrl: string): string => guarded('filo.session', publicUrl);
export const companyCookieName = (publicUrl: string): string => guarded('filo.company', publicUrl);
export const csrfCookieName = (publicUrl: string): string => guarded('filo.csrf', publicUrl);
export const callbackCookieName = (publicUrl: string): string => guarded('filo.callback', publicUrl);

export const cookieOptions = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isHttps(publicUrl),
});

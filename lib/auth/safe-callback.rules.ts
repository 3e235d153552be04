const HERE = 'http://portal.invalid';

/**
 * A path of this portal that a person may be sent to after signing in; '/' for everything else: other hosts in any disguise
 * (`//host`, `/\host`, `https:host`, a user before the host, control characters), and pages that make no sense then.
 */
export function safeCallback(target: string | readonly string[] | null | undefined): string {
  if (typeof target !== 'string' || target.length > 2_000 || !/^\/(?![/\\])/.test(target)) return '/';
  if (/[\\\p{Cc}\p{Cf}\s]/u.test(target) || !URL.canParse(target, HERE)) return '/';
  const url = new URL(target, HERE);
  if (url.origin !== HERE || url.username || url.pathname.startsWith('//')) return '/';
  if (/^\/(sign-in|welcome|api)(\/|$)/.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** What every answer carries, of whatever kind: pages, data, files, refusals and faults. Pages replace the policy by their own. */
export function securityHeaders(publicUrl: string): readonly (readonly [string, string])[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
    ['X-Frame-Options', 'DENY'],
    ['Content-Security-Policy', "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
    ...(publicUrl.startsWith('https:') ? [['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'] as const] : []),
  ];
}

/** The pages that read pictures; only they may run a program for it. @rules SCAN-04 */
export const readsPictures = (address: string): boolean => /^\/scan(?:[/?]|$)/.test(address);

/** The policy of a page: only the portal's own files and the scripts that carry this answer's number. */
export function pagePolicy(nonce: string, pictures = false): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${pictures ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Positions of menus and widths of columns are set on elements by scripts of our own.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

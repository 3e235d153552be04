import compile from 'icu-minify/compile';

/** Objects as they cross to the browser: what the parser makes has no prototype, which React refuses. */
const plain = (parsed: unknown): unknown => (typeof parsed === 'string' ? parsed : JSON.parse(JSON.stringify(parsed)));

/**
 * The same texts with their placeholders and plurals parsed once: pages format them without carrying a parser to the browser.
 * `next.config.js` gives the pages the formatter for such texts; whatever runs outside of them takes the texts as written.
 */
export function compiled<Texts extends object>(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, text]: [string, unknown]) => [
    key,
    typeof text === 'object' && text !== null ? compiled(text) : plain(compile(String(text))),
  ]);
  return Object.fromEntries(entries) as Texts;
}

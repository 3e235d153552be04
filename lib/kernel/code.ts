/** Most codes: nothing in them but signs of ASCII, of which only the letters have two forms. */
const PLAIN = /^[!-~]+$/;

/**
 * The key under which a code is unique, looked up and filtered (domain.md section 0):
 * NFKC, trimmed, inner white space collapsed to one space, upper-cased. Empty text is null.
 */
export function codeKey(code: string | null | undefined): string | null {
  if (code && PLAIN.test(code)) return code.toUpperCase();
  const key = (code ?? '').normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
  return key === '' ? null : key;
}

/** True when the text holds a control character, which no code may (CODE-22). */
export const hasControlCharacter = (text: string): boolean => /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(text);

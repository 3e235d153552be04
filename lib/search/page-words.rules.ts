const SHORTEST = 2;

/** Words as they are compared: small and without accents, so that "unita" is "Unità". */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** True when every word of what was typed begins a word of the page's name or of the others that it is known by. */
export function isPageFor(text: string, known: string): boolean {
  const asked = wordsOf(text);
  const words = wordsOf(known);
  return asked.some((each) => each.length >= SHORTEST) && asked.every((each) => words.some((word) => word.startsWith(each)));
}

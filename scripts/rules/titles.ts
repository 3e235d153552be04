/** A rule that a test's title names. */
export interface NamedRule {
  id: string;
  /** The test proves the rule in part. */
  part: boolean;
  line: number;
}

// A title stands behind the word or, where a table of cases comes between, behind the end of the table.
const TITLE = /(?:\b(?:test|it|describe)(?:\.\w+)*(?:\([^'"`]*\))?|^\s*\](?: as const)?\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gm;

/** The rules named in brackets in the titles of a test file: [LOT-05], [LOT-05, WTH-02], [LOT-05 part]. */
export function rulesIn(text: string): NamedRule[] {
  return [...text.matchAll(TITLE)].flatMap((title) => {
    const line = text.slice(0, title.index).split('\n').length;
    const brackets = [...(title[2] ?? '').matchAll(/\[([^\]]*)\]/g)];
    const ids = brackets.flatMap((bracket) => [...(bracket[1] ?? '').matchAll(/\b([A-Z][A-Z0-9]*-\d{2,3})( part)?\b/g)]);
    return ids.map((found) => ({ id: found[1] ?? '', part: found[2] !== undefined, line }));
  });
}

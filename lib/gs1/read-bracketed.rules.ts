import { lengthOfAi } from './ai-table.rules';
import { type Found, note, nothingFound } from './found.rules';

const AI = /\((\d*)\)/y;
const VALUE = /(?:[^(\\^]|\\\(|\\)*/y;

/**
 * Reads `(01)…(10)…`; a bracket inside a value is written `\(`.
 * @rules GS1-07, GS1-08
 */
export function readBracketed(text: string): Found {
  const found = nothingFound();
  let at = 0;
  while (at < text.length) {
    AI.lastIndex = at;
    const [whole, ai = ''] = AI.exec(text) ?? [];
    if (whole === undefined) {
      note(found, text[at] === '^' ? 'E_GS1_CARET' : 'E_GS1_BRACKET', at);
      return found;
    }
    if (ai.length < 2 || ai.length !== (lengthOfAi(ai) ?? ai.length) || ai.length > 4) {
      note(found, 'E_GS1_AI_FORM', at, { params: { part: ai } });
    }
    VALUE.lastIndex = at + whole.length;
    const [raw = ''] = VALUE.exec(text) ?? [];
    const value = raw.replaceAll('\\(', '(');
    if (ai.length >= 2 && ai.length <= 4) found.pairs.push({ ai, value, offset: at + whole.length });
    at += whole.length + raw.length;
  }
  return found;
}

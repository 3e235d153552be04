/** Characters a lot or serial may have in a GS1 symbol (GS1 character set 82), and how many (AI 10, AI 21). */
export const GS1_LOT_LENGTH = 20;
/** Characters that one GS1-128 symbol holds in all. */
export const GS1_128_LENGTH = 48;

const SET_82 = /[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/;

/** The characters of a text that a GS1 symbol cannot carry, each once, in their order; empty when it can carry all. */
export const outsideSet82 = (text: string): string[] => [...new Set(text)].filter((character) => !SET_82.test(character));

/** Answers that come sooner are asked anew each time. */
const SOON_MS = 250;
/** An answer is given again for so many times as long as it took, so that asking costs a twentieth of a core at most. */
const TIMES = 20;
const MOST_MS = 60_000;

type Kept<Answer> = { readonly answer: Promise<Answer>; until: number };
type Question<Asked, Answer> = {
  readonly ask: (asked: Asked) => Promise<Answer>;
  /** Questions with the same key have the same answer: it names the company. */
  readonly key: (asked: Asked) => string;
  readonly clock?: () => number;
};

/** Asks once for all who ask at the same time, and gives an answer that took long again for a while: a minute at most. */
export function sparing<Asked, Answer>({ ask, key, clock = () => performance.now() }: Question<Asked, Answer>) {
  const kept = new Map<string, Kept<Answer>>();
  return (asked: Asked): Promise<Answer> => {
    const begin = clock();
    for (const [name, { until }] of kept) if (until <= begin) kept.delete(name);
    const known = kept.get(key(asked));
    if (known) return known.answer;
    const asking: Kept<Answer> = { answer: ask(asked), until: Number.POSITIVE_INFINITY };
    kept.set(key(asked), asking);
    const end = (): void => {
      const took = clock() - begin;
      asking.until = took < SOON_MS ? 0 : clock() + Math.min(MOST_MS, took * TIMES);
    };
    void asking.answer.then(end, () => {
      asking.until = 0;
    });
    return asking.answer;
  };
}

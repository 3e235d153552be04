import { cx } from '../ui/cx';

/** How a share is painted: words beside the bar say the same. */
export type ShareTone = 'stock' | 'used' | 'gone' | 'other' | 'gap' | 'bad';
export type Share = { readonly key: string; readonly value: number; readonly tone: ShareTone };

const TONES: Record<ShareTone, string> = {
  stock: 'fill-accent',
  used: 'fill-info',
  gone: 'fill-good',
  other: 'fill-muted',
  gap: 'fill-warn',
  bad: 'fill-bad',
};

/** One whole and its shares, side by side; drawn, as the policy of the pages allows no styles in place. Said in words by what stands beside it. */
export function SharesBar({ shares }: { shares: readonly Share[] }) {
  const whole = shares.reduce((sum, { value }) => sum + value, 0);
  const placed = shares.map((share, at) => ({ ...share, from: shares.slice(0, at).reduce((sum, { value }) => sum + value, 0) }));
  return (
    <svg aria-hidden="true" className="h-3 w-full overflow-hidden rounded-full">
      <rect width="100%" height="100%" className="fill-sunken" />
      {placed.map(({ key, value, from, tone }) =>
        value > 0 ? (
          <rect
            key={key}
            x={`${(from / whole) * 100}%`}
            width={`${(value / whole) * 100}%`}
            height="100%"
            className={cx(TONES[tone], 'stroke-raised')}
          />
        ) : null,
      )}
    </svg>
  );
}

/** The mark of a share in the words beside the bar. */
export function ShareMark({ tone }: { tone: ShareTone }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 8" className="mr-1.5 inline-block size-2">
      <rect width="8" height="8" rx="2" className={TONES[tone]} />
    </svg>
  );
}

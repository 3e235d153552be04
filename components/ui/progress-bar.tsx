type ProgressBarProps = {
  /** What is under way, for screen readers. */
  readonly label: string;
  /** The same in words: "4,000 of 10,000 pieces". */
  readonly text: string;
  readonly done: number;
  readonly total: number;
};

/** How far something is. It is asked for, not announced: a bar that speaks at every step would never be silent. */
export function ProgressBar({ label, text, done, total }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={text}
      className="h-3 w-full overflow-hidden rounded-full border border-edge bg-sunken"
    >
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-500 motion-reduce:transition-none"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}

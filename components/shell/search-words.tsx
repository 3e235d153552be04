import { cx } from '../ui/cx';
import type { SearchRow } from './search.types';

/** Code, name and state of a hit: in one line that is cut, or with `wrap` on as many lines as it needs. */
export function SearchWords({ row: { code, title, detail, off }, wrap = false }: { row: SearchRow; wrap?: boolean }) {
  const state = [off, detail].filter(Boolean).join(' · ');
  return (
    <>
      {code ? <code className={cx(wrap ? 'wrap-anywhere' : 'max-w-[60%] shrink-0 truncate', off && 'text-muted')}>{code}</code> : null}
      {title ? <span className={cx('min-w-0', wrap ? 'wrap-anywhere' : 'truncate', off && 'text-muted')}>{title}</span> : null}
      {state ? (
        <span
          className={cx(
            'ml-auto text-small text-muted',
            wrap ? '' : 'min-w-0 truncate max-sm:ml-0 max-sm:basis-full sm:max-w-[45%] sm:shrink-0',
          )}
        >
          {state}
        </span>
      ) : null}
    </>
  );
}

import {
  Archive,
  Ban,
  Check,
  CheckCheck,
  Clock,
  FilePen,
  Hand,
  Hourglass,
  LoaderCircle,
  Lock,
  type LucideIcon,
  MapPin,
  Megaphone,
  OctagonX,
  RotateCcw,
  TimerOff,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';

const LOOKS = {
  released: ['bg-good-soft text-good', Check],
  active: ['bg-good-soft text-good', Check],
  posted: ['bg-good-soft text-good', CheckCheck],
  quarantine: ['bg-warn-soft text-warn', Hourglass],
  rejected: ['bg-bad-soft text-bad', Ban],
  blocked: ['bg-bad-soft text-bad', Ban],
  onHold: ['bg-warn-soft text-warn', Hand],
  expiring: ['text-warn ring-1 ring-inset ring-current', Clock],
  expired: ['text-bad ring-1 ring-inset ring-current', TimerOff],
  closed: ['bg-sunken text-muted', Lock],
  archived: ['bg-sunken text-muted', Archive],
  recalled: ['bg-bad-solid text-on-bad', Megaphone],
  reserved: ['bg-info-soft text-info', MapPin],
  draft: ['bg-info-soft text-info', FilePen],
  waiting: ['bg-sunken text-muted', Hourglass],
  running: ['bg-info-soft text-info', LoaderCircle],
  done: ['bg-good-soft text-good', Check],
  failed: ['bg-bad-soft text-bad', OctagonX],
  cancelled: ['bg-sunken text-muted', Ban],
  voided: ['bg-sunken text-muted', RotateCcw],
} as const satisfies Record<string, readonly [string, LucideIcon]>;

export type Status = keyof typeof LOOKS;

/** Colour, icon and word, the same everywhere. `word` replaces the usual word (a company's own status name); `detail` follows it ("3 days"). */
export function StatusChip({ status, word, detail }: { status: Status; word?: ReactNode; detail?: ReactNode }) {
  const [look, Icon] = LOOKS[status];
  return (
    <span className={cx('status-chip', look)}>
      <Icon aria-hidden="true" />
      <span className="truncate">{word ?? <StatusWord status={status} />}</span>
      {detail ? <span className="font-normal">{detail}</span> : null}
    </span>
  );
}

// By itself, so that a list whose rows bring their own words makes no translator for each.
function StatusWord({ status }: { status: Status }) {
  return useTranslations('common.status')(status);
}

/** A word in a quiet frame: a kind or a count, without judgement. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-6 items-center gap-1 rounded-full border border-line px-2 text-small whitespace-nowrap text-muted">
      {children}
    </span>
  );
}

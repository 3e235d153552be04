'use client';

import { useTranslations } from 'next-intl';
import { Button } from './button';

type DialogFootProps = {
  readonly label: string;
  readonly busy: boolean;
  /** Why it was not done, in words. */
  readonly fault: string | null;
  readonly close: () => void;
};

/** The end of a short form in a dialog: what went wrong, the way out, and what it does. */
export function DialogFoot({ label, busy, fault, close }: DialogFootProps) {
  const common = useTranslations('common');
  return (
    <>
      {fault ? (
        <p role="alert" className="text-table text-bad">
          {fault}
        </p>
      ) : null}
      <footer className="flex flex-wrap justify-end gap-2 pt-2">
        <Button kind="quiet" disabled={busy} onClick={close}>
          {common('cancel')}
        </Button>
        <Button type="submit" kind="primary" aria-disabled={busy}>
          {label}
        </Button>
      </footer>
    </>
  );
}

'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useFormState } from 'react-hook-form';

type FoldedProps = {
  readonly title: string;
  readonly why: string;
  readonly fields: readonly string[];
  /** What of it is set, beside the title: seen while it is folded. */
  readonly state?: ReactNode;
  readonly children: ReactNode;
};

/** Fields that are rarely needed, folded away; a complaint about one of them opens the group. */
export function Folded({ title, why, fields, state, children }: FoldedProps) {
  const { errors } = useFormState();
  const [open, setOpen] = useState(false);
  const wrong = fields.some((name) => errors[name] !== undefined);
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="border-t border-line pt-5">
      <summary className="cursor-pointer font-semibold">
        {title}
        {state ? <span className="ml-3 text-small font-normal text-muted">{state}</span> : null}
      </summary>
      <p className="mt-1 mb-4 text-table text-muted">{why}</p>
      <div className="flex flex-col gap-4">{children}</div>
    </details>
  );
}

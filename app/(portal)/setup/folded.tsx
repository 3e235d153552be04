'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useFormState } from 'react-hook-form';

type FoldedProps = { readonly title: string; readonly why: string; readonly fields: readonly string[]; readonly children: ReactNode };

/** Fields that are rarely needed, folded away; a complaint about one of them opens the group. */
export function Folded({ title, why, fields, children }: FoldedProps) {
  const { errors } = useFormState();
  const [open, setOpen] = useState(false);
  const wrong = fields.some((name) => errors[name] !== undefined);
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="border-t border-line pt-5">
      <summary className="cursor-pointer font-semibold">{title}</summary>
      <p className="mt-1 mb-4 text-table text-muted">{why}</p>
      <div className="flex flex-col gap-4">{children}</div>
    </details>
  );
}

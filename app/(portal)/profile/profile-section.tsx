import type { ReactNode } from 'react';

/** A part of the profile with its heading. */
export function ProfileSection({ title, why, children }: { title: string; why?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {why ? <p className="mt-1 text-table text-muted">{why}</p> : null}
      </div>
      {children}
    </section>
  );
}

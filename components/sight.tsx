import type { ReactNode } from 'react';
import { Brand } from './shell/brand';

type SightProps = {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly note?: ReactNode;
};

/** A page that cannot be: a title, a sentence, the next action. */
export function Sight({ icon, title, children, action, note }: SightProps) {
  return (
    <section className="mx-auto flex min-h-[60dvh] max-w-lg flex-col items-start justify-center gap-4 px-4 py-12">
      <span className="text-accent">{icon ?? <Brand className="size-10" />}</span>
      <h1 className="text-title font-semibold">{title}</h1>
      <p className="text-muted">{children}</p>
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      {note ? <p className="text-small text-muted">{note}</p> : null}
    </section>
  );
}

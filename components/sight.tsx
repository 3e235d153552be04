import type { ReactNode } from 'react';
import { SightSign } from './sight-sign';
import { buttonClass } from './ui/button-class';

type SightProps = {
  readonly sign: 'fault' | 'away' | 'notFound' | 'forbidden';
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly note?: ReactNode;
};

/** A page that cannot be: a title, a sentence, the next action. */
export function Sight({ sign, title, children, action, note }: SightProps) {
  return (
    <section className="mx-auto flex min-h-[60dvh] max-w-lg flex-col items-start justify-center gap-4 px-4 py-12">
      <span className="text-accent">
        <SightSign kind={sign} />
      </span>
      <h1 className="text-title font-semibold">{title}</h1>
      <p className="text-muted">{children}</p>
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      {note ? <p className="text-small text-muted">{note}</p> : null}
    </section>
  );
}

/** The way home from a page that cannot be: a whole load, as what failed may lie in the page that is open. */
export function WayHome({ children }: { children: ReactNode }) {
  return (
    <a href="/" className={buttonClass()}>
      {children}
    </a>
  );
}

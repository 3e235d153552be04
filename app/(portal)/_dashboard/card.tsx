import type { Route } from 'next';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';

type CardProps = {
  readonly id: string;
  readonly title: string;
  readonly link?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
};

/** One part of the home page: what it is about, and the way to its list. */
export function Card({ id, title, link, children }: CardProps) {
  return (
    <section aria-labelledby={`card-${id}`} className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-raised p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`card-${id}`} className="text-body font-semibold">
          {title}
        </h2>
        {link ? (
          <span className="text-table">
            <TextLink href={link.href as Route}>{link.label}</TextLink>
          </span>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** Nothing there, and why that is so. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="max-w-prose text-table text-muted">{children}</p>;
}

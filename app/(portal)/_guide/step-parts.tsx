import { Check, CircleAlert } from 'lucide-react';
import type { Route } from 'next';
import { LinkButton } from '@/components/ui/button';
import type { Named } from '@/lib/getting-started/guide.types';

/** One of several things to make in a step. */
export type Part = {
  readonly key: string;
  readonly made: Named | null;
  readonly lacking?: boolean;
  readonly label: string;
  readonly href: string;
};

/** Several things to make in one step: those that exist are named, the first that does not is the primary action. */
export function Parts({ parts, current }: { parts: readonly Part[]; current: boolean }) {
  const next = parts.find(({ made }) => made === null);
  return (
    <ul className="flex flex-col items-start gap-2">
      {parts.map(({ key, made, lacking, label, href }) => (
        <li key={key}>
          {made ? (
            <span className="inline-flex min-h-9 items-center gap-2 text-table">
              {lacking ? (
                <CircleAlert aria-hidden="true" className="size-4 text-warn" />
              ) : (
                <Check aria-hidden="true" className="size-4 text-good" />
              )}
              <code>{made.code}</code> {made.name}
            </span>
          ) : (
            <LinkButton href={href as Route} kind={current && key === next?.key ? 'primary' : 'secondary'}>
              {label}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The one form that does a step. */
export function Action({ href, label, current }: { href: string; label: string; current: boolean }) {
  return (
    <LinkButton href={href as Route} kind={current ? 'primary' : 'secondary'} className="self-start">
      {label}
    </LinkButton>
  );
}

import { Plus } from 'lucide-react';
import type { Route } from 'next';
import { LinkButton } from '@/components/ui/button';

/** The primary action of a list: make a new one. */
export function AddLink({ href, label }: { href: string; label: string }) {
  return (
    <LinkButton kind="primary" href={href as Route} icon={<Plus aria-hidden="true" className="size-4" />}>
      {label}
    </LinkButton>
  );
}

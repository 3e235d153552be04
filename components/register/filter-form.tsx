'use client';

import type { Route } from 'next';
import Form from 'next/form';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

type FilterFormProps = {
  /** Parameters that the controls inside carry; every other one of the address is kept. */
  readonly names: readonly string[];
  readonly children: ReactNode;
  readonly className?: string;
  readonly role?: 'search';
};

/** A form of filters: an ordinary GET form, so it works before the page is alive. */
export function FilterForm({ names, children, className, role }: FilterFormProps) {
  const path = usePathname();
  const search = useSearchParams();
  const dropped = new Set([...names, 'page', 'after', 'open']);
  const kept = [...search].filter(([name, value]) => !dropped.has(name) && value !== '');
  return (
    <Form action={path as Route} scroll={false} role={role} className={className}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}

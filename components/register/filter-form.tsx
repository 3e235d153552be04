'use client';

import type { Route } from 'next';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';

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
  const router = useRouter();
  const dropped = new Set([...names, 'page', 'after', 'open', 'text']);
  const kept = [...search].filter(([name, value]) => !dropped.has(name) && value !== '');
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    // The path is the one of the page on show, so the address is a route that exists.
    router.push((given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path) as Route, { scroll: false });
  };
  return (
    <form action={path} role={role} className={className} onSubmit={go}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

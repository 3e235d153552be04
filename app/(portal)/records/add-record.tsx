import { Plus } from 'lucide-react';
import { LinkButton } from '@/components/ui/button';

/** The way to a new record. */
export function AddRecord({ label }: { label: string }) {
  return (
    <LinkButton kind="primary" href="/records/new" icon={<Plus aria-hidden="true" className="size-4" />}>
      {label}
    </LinkButton>
  );
}

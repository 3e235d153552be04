import { FileUp } from 'lucide-react';
import { LinkButton } from '@/components/ui/button';

/** The way to a new import. */
export const NewImportLink = ({ label }: { label: string }) => (
  <LinkButton kind="primary" href="/imports/new" icon={<FileUp aria-hidden="true" className="size-4" />}>
    {label}
  </LinkButton>
);

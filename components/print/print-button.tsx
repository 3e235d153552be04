'use client';

import { Printer } from 'lucide-react';
import { Button } from '../ui/button';

/** Opens the browser's own print dialog for the page on show. */
export function PrintButton({ label, primary }: { label: string; primary?: boolean }) {
  return (
    <Button kind={primary ? 'primary' : undefined} onClick={() => window.print()} icon={<Printer aria-hidden="true" className="size-4" />}>
      {label}
    </Button>
  );
}

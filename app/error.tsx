'use client';

import { FailedSight } from '@/components/failed-sight';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <FailedSight error={error} retry={retry} />
    </main>
  );
}

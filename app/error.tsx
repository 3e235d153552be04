'use client';

import { incidentOf } from '@/components/incident';
import { FailedSight } from '@/components/sights';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <FailedSight incident={incidentOf(error)} retry={retry} />
    </main>
  );
}

'use client';

import { incidentOf } from '@/components/incident';
import { FailedSight } from '@/components/sights';

export default function PortalError({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedSight incident={incidentOf(error)} retry={retry} />;
}

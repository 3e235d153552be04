'use client';

import { FailedSight } from '@/components/failed-sight';

export default function PortalError({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedSight error={error} retry={retry} />;
}

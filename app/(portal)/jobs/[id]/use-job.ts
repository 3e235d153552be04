'use client';

import { useEffect, useState } from 'react';
import type { JobView } from '@/lib/jobs/job.types';
import { readJobLookup } from '../actions';

const PAUSE_MS = 1_000;
const LONGER_MS = 4_000;

/** A job as it stands, asked for again until it has ended; `silent` while the portal does not answer. */
export function useJob(first: JobView): { readonly job: JobView; readonly silent: boolean } {
  const [job, setJob] = useState(first);
  const [silent, setSilent] = useState(false);
  const isOpen = job.endedAt === null;
  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const ask = async () => {
      const answer = await readJobLookup({ id: first.id }).catch(() => null);
      if (left) return;
      setSilent(!answer?.ok);
      if (answer?.ok && answer.data) setJob(answer.data);
      timer = setTimeout(ask, answer?.ok ? PAUSE_MS : LONGER_MS);
    };
    timer = setTimeout(ask, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [first.id, isOpen]);
  return { job, silent };
}

'use client';

import { createContext } from 'react';

/** Says in words what a scanned code means; null when it is no code of goods or of the company. */
export type ScanTeller = (text: string) => Promise<string | null>;

/** Look-ups ask here when nothing fits what was scanned: the reader of codes belongs to the portal, not to them. */
export const ScanTellerContext = createContext<ScanTeller>(async () => null);

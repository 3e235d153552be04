'use client';

import type { LookupOption } from '@/components/ui/combobox';
import type { OptionsInput } from '@/lib/tables/options.schema';
import { searchOptionsAction } from '../actions';

/** The `load` of a look-up over set-up data: `loadOptions({ source: 'warehouses' })`. */
export const loadOptions =
  (source: Omit<OptionsInput, 'q'>) =>
  async (q: string): Promise<readonly LookupOption[]> => {
    const answer = await searchOptionsAction({ ...source, q: q.slice(0, 100) });
    if (!answer.ok) throw new Error(answer.code);
    return answer.data;
  };

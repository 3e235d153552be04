'use client';

import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { isDay } from '@/lib/kernel/day';
import type { TransformValues } from '@/lib/transformations/transform-form.types';
import { previewCodesAction } from '../../records/actions';
import { useTransformWorld } from './transform-world';
import { useSides } from './use-sides';

const PAUSE = 300;

/** Shows the codes that the proposed results would get now, again whenever something that a code is made of changes. They reserve nothing. @rules LFL-03, CODE-14 */
export function CodePreview() {
  const { propose } = useTransformWorld();
  const { getValues } = useFormContext<TransformValues>();
  const { values, to, variantId, template } = useSides();
  const turn = useRef(0);
  const asking = to !== null && template !== null && isDay(values.postingDate) && values.results.some(({ kind }) => kind === 'proposed');
  const question = asking
    ? JSON.stringify({
        warehouseId: template.offsetWarehouseId,
        templateId: template.offsetTemplateId,
        postingDate: values.postingDate,
        itemId: to.id,
        variantId,
        results: values.results.map(({ key, kind, code }) => [key, kind, kind === 'typed' ? code : null]),
      })
    : '';
  useEffect(() => {
    turn.current += 1;
    if (question === '') return;
    const mine = turn.current;
    const { itemId, variantId: variant, results: _results, ...header } = JSON.parse(question);
    const timer = setTimeout(async () => {
      // Lots that stand take no code, and a code that is still to be typed takes none away.
      const results = getValues('results').filter(({ kind, code }) => kind === 'proposed' || (kind === 'typed' && code));
      const lots = results.map(({ kind, code }) => ({
        lotId: null,
        code: kind === 'proposed' ? null : code,
        generated: kind === 'proposed',
        quantity: '1',
      }));
      const line = { itemId, variantId: variant, quantity: String(lots.length), lots, serials: [] };
      const answer = await previewCodesAction({ ...header, partnerId: null, projectId: null, lines: [line] }).catch(() => null);
      if (mine !== turn.current || !answer?.ok) return;
      propose(new Map(answer.data.lots.flatMap(({ lot, code }) => (results[lot] ? [[results[lot].key, code] as const] : []))));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [question, getValues, propose]);
  return null;
}

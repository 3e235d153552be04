'use client';

import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useErrorText } from '@/lib/i18n/use-words';
import { isDay } from '@/lib/kernel/day';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { recordInput, templateOf } from '@/lib/record-form/record-form.rules';
import { makesPieces, sparseSerial } from '@/lib/record-form/record-pieces.rules';
import { previewCodesAction } from '../actions';
import { useWorld } from './names';
import { usePiecesWorld } from './pieces';
import { useSettledValues } from './use-settled-values';

const PAUSE = 300;

/**
 * Shows the codes that "Auto" rows would get now and the numbers that pieces would get, again whenever something that a code is made of changes. They
 * reserve nothing (CODE-14).
 */
export function CodeProposals() {
  const { setting, names } = useWorld();
  const { setMade } = usePiecesWorld();
  const { getValues, setValue, setError, clearErrors } = useFormContext<RecordFormValues>();
  const errorText = useErrorText();
  const values = useSettledValues();
  const turn = useRef(0);
  const template = templateOf(values, setting);
  const makes = ({ itemId }: { itemId: string }) => {
    const item = names.items.get(itemId);
    return item !== undefined && makesPieces(item, template, setting);
  };
  const asking =
    template?.type === 'LOAD' &&
    isDay(values.postingDate) &&
    values.lines.some((line) => line.lots.some(({ generated }) => generated) || makes(line));
  // What codes are made of, and the codes that are taken by other rows; the proposals themselves are left out.
  const sources = asking
    ? JSON.stringify([
        values.templateId,
        values.postingDate,
        values.partnerId,
        values.lines.map((line) => [
          line.itemId,
          line.variantId,
          line.lots.map((lot) => [
            lot.lotId,
            lot.generated ? '' : lot.code,
            lot.lotTypeId,
            lot.lotCodeTypeId,
            lot.supplierLotCode,
            lot.startDate,
            lot.expiryDate,
            makes(line) ? lot.quantity : '',
          ]),
          makes(line) ? [line.serialCodeTypeId, line.quantity, line.serials.map(({ code, lot }) => [code, lot])] : [],
        ]),
      ])
    : '';

  const latest = useRef(makes);
  latest.current = makes;
  useEffect(() => {
    if (sources === '') return setMade([]);
    turn.current += 1;
    const mine = turn.current;
    const timer = setTimeout(async () => {
      const { warehouseId, templateId, postingDate, partnerId, projectId, lines } = recordInput(getValues());
      const bare = lines.map((line) => ({ ...line, lots: line.lots.map((lot) => ({ ...lot, code: lot.generated ? null : lot.code })) }));
      const result = await previewCodesAction({
        warehouseId,
        templateId,
        postingDate,
        partnerId,
        projectId,
        lines: bare.map(({ components: _components, costCentres: _shares, ...line }) => ({
          ...line,
          lots: [...line.lots],
          serials: latest.current(line) ? line.serials.map(sparseSerial) : [],
        })),
      }).catch(() => null);
      if (mine !== turn.current || result === null) return;
      setMade(result.ok ? result.data.serials : []);
      const generated = getValues('lines').flatMap((line, at) => line.lots.flatMap((lot, lotAt) => (lot.generated ? [{ at, lotAt }] : [])));
      for (const { at, lotAt } of generated) {
        const name = `lines.${at}.lots.${lotAt}.code` as const;
        if (!result.ok) {
          // Half-typed days are told at their own fields; while a long posting holds the numbers none are proposed.
          if (result.code !== 'E_INPUT' && result.code !== 'E_BUSY')
            setError(name, { type: result.code, message: errorText(result.code, result.params) });
          continue;
        }
        const code = result.data.lots.find((one) => one.line === at && one.lot === lotAt)?.code ?? null;
        clearErrors(name);
        if (code !== getValues(name)) setValue(name, code);
      }
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [sources, getValues, setValue, setError, clearErrors, errorText, setMade]);
  return null;
}

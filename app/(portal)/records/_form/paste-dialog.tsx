'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { QuantityText } from '@/components/ui/quantity';
import { codeKey } from '@/lib/kernel/code';
import type { FormLot } from '@/lib/record-form/record-form.types';
import { newLot } from '@/lib/record-form/record-form.rules';
import { type PastedRow, parsePastedLots } from '@/lib/record-form/paste-lots.rules';
import { findTypedCodesAction } from '../actions';
import { useWorld } from './names';
import type { LineHandle } from './use-line';

type PasteProps = { readonly open: boolean; readonly onClose: () => void; readonly handle: LineHandle };

const SHOWN = 200;

/** A pasted column of codes, each row judged at once: new, existing, twice, or what is wrong with it. */
export function PasteDialog({ open, onClose, handle }: PasteProps) {
  const t = useTranslations('records.paste');
  const { learn } = useWorld();
  const [text, setText] = useState('');
  const [existing, setExisting] = useState<ReadonlyMap<string, FormLot>>(new Map());
  const { line, item } = handle;
  const present = line.lots.flatMap(({ code, generated }) => (code && !generated ? [code] : []));
  const rows = parsePastedLots(text, present);
  const good = rows.filter(({ state }) => state === 'GOOD');
  const asked = good.map(({ code }) => code).join('\n');

  useEffect(() => {
    if (!open || asked === '') return;
    const timer = setTimeout(async () => {
      const result = await findTypedCodesAction({ itemId: line.itemId, variantId: line.variantId, codes: asked.split('\n') });
      if (!result.ok) return;
      learn({ lots: result.data });
      setExisting(new Map(result.data.map((lot) => [codeKey(lot.code) ?? '', lot])));
    }, 250);
    return () => clearTimeout(timer);
  }, [open, asked, line.itemId, line.variantId, learn]);

  const close = () => {
    setText('');
    setExisting(new Map());
    onClose();
  };
  const add = () => {
    handle.add(good.map(({ code, quantity }) => newLot({ code, quantity: quantity ?? '', startDate: handle.postingDate })));
    close();
  };
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => (next ? undefined : close())}
      title={t('title', { item: item.code })}
      description={t('how')}
      actions={
        <>
          <Button kind="quiet" onClick={close}>
            {t('back')}
          </Button>
          <Button kind="primary" disabled={good.length === 0} onClick={add}>
            {t('add', { count: good.length })}
          </Button>
        </>
      }
    >
      <Field label={t('column')}>
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            className="font-mono text-table"
            value={text}
            onChange={(event) => setText(event.target.value)}
            spellCheck={false}
          />
        )}
      </Field>
      {rows.length > 0 ? (
        <ul aria-label={t('check')} className="max-h-64 divide-y divide-line overflow-y-auto rounded-md border border-line text-table">
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.row} className="flex items-baseline gap-3 px-3 py-1">
              <span className="w-8 shrink-0 text-right text-small text-muted">{row.row}</span>
              <code className="min-w-0 flex-1 truncate">{row.code || '–'}</code>
              {row.quantity ? <QuantityText value={row.quantity} uom={item.uom} /> : null}
              <Verdict row={row} exists={existing.has(codeKey(row.code) ?? '')} />
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}

function Verdict({ row, exists }: { row: PastedRow; exists: boolean }) {
  const t = useTranslations('records.paste');
  if (row.state !== 'GOOD') return <span className="shrink-0 text-small text-bad">{t(row.state)}</span>;
  return exists ? (
    <span className="shrink-0 text-small text-info">{t('EXISTS')}</span>
  ) : (
    <span className="shrink-0 text-small text-good">{t('NEW')}</span>
  );
}

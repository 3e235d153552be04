'use client';

import { Container } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useAnswer } from '@/components/ui/use-answer';
import { useErrorText } from '@/lib/i18n/use-words';
import { makeUnitsSchema } from '@/lib/units/units.schema';
import type { TransportUnit } from '@/lib/units/units.types';
import { PrintDialog } from '../../labels/print-dialog';
import { makeUnitsAction, unitsOfRecordLookup } from '../actions';

type UnitsProps = { readonly recordId: string; readonly number: string };

/** The pallets and cartons of a record: numbers for new ones, and their labels. @rules LAB-08 */
export function TransportUnits(props: UnitsProps) {
  const t = useTranslations('transportUnits');
  const [open, setOpen] = useState(false);
  const [printing, setPrinting] = useState<readonly TransportUnit[]>([]);
  const print = (units: readonly TransportUnit[]) => {
    setOpen(false);
    setPrinting(units);
  };
  const [first] = printing;
  return (
    <>
      <Button size="small" icon={<Container aria-hidden="true" className="size-4" />} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title', { number: props.number })} description={t('why')}>
        {open ? <Units {...props} onPrint={print} /> : null}
      </Dialog>
      {first ? (
        <PrintDialog
          open
          onOpenChange={() => setPrinting([])}
          kinds={['UNIT']}
          what={{ of: 'ids', ids: printing.map(({ id }) => id) }}
          count={printing.length}
          title={t('print', { count: printing.length })}
        />
      ) : null}
    </>
  );
}

function Units({ recordId, onPrint }: UnitsProps & { readonly onPrint: (units: readonly TransportUnit[]) => void }) {
  const t = useTranslations('transportUnits');
  const errorText = useErrorText();
  const { data, fault } = useAnswer(unitsOfRecordLookup, { recordId });
  if (fault) return <Band kind="bad" title={fault} />;
  if (data === null) return <div aria-busy="true" className="min-h-32" />;
  const { units, ready } = data;
  return (
    <div className="flex flex-col gap-4">
      {units.length > 0 ? (
        <>
          <ul aria-label={t('numbers')} className="max-h-48 divide-y divide-line overflow-y-auto rounded-lg border border-line">
            {units.map(({ id, sscc }) => (
              <li key={id} className="flex items-center justify-between gap-3 px-3 py-1.5">
                <code>{sscc}</code>
                <Button kind="quiet" size="small" aria-label={t('printOne', { code: sscc })} onClick={() => onPrint([{ id, sscc }])}>
                  {t('printLabel')}
                </Button>
              </li>
            ))}
          </ul>
          <Button className="self-start" onClick={() => onPrint(units)}>
            {t('print', { count: units.length })}
          </Button>
        </>
      ) : (
        <p className="text-table text-muted">{t('none')}</p>
      )}
      {ready ? null : <Band kind="info" title={errorText('E_SSCC_PREFIX')} />}
      {ready ? <Make recordId={recordId} onMade={onPrint} /> : null}
    </div>
  );
}

function Make({ recordId, onMade }: { readonly recordId: string; readonly onMade: (units: readonly TransportUnit[]) => void }) {
  const t = useTranslations('transportUnits');
  const form = useActionForm<{ recordId: string; count: string }, { units: readonly TransportUnit[] }>({
    schema: makeUnitsSchema,
    action: makeUnitsAction,
    defaults: { recordId, count: '1' },
    once: true,
    onDone: ({ units }) => onMade(units),
  });
  return (
    <Form form={form} action={t('make')} embedded>
      <CodeField {...form.at('count')} label={t('count')} help={t('countHelp')} required className="max-w-40" />
    </Form>
  );
}

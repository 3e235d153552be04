'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DayInput } from '@/components/ui/day-field';
import { Dialog } from '@/components/ui/dialog';
import { DialogFoot } from '@/components/ui/dialog-foot';
import { Field } from '@/components/ui/field';
import { QuantityInput } from '@/components/ui/quantity-field';
import { Select } from '@/components/ui/select';
import { useAnswer } from '@/components/ui/use-answer';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { RecordOfRows } from '@/lib/stock-view/record-of-stock.rules';
import type { StockRow } from '@/lib/stock-view/stock-view.types';
import { recordOfStockAction, stockTemplatesLookup } from './actions';

type Props = { readonly rows: readonly StockRow[]; readonly wanted: RecordOfRows; readonly onOpenChange: (open: boolean) => void };

/** Asks by which template the chosen rows move, and opens the record as a draft. @rules POST-01, OFF-02 */
export function RecordOfStock(props: Props) {
  const t = useTranslations('stock.generate');
  return (
    <Dialog open onOpenChange={props.onOpenChange} title={t('title', { count: props.rows.length })} description={t(props.wanted.type)}>
      <RecordForm {...props} />
    </Dialog>
  );
}

/** The form comes when it is known which templates there are. */
function RecordForm({ rows, wanted, onOpenChange }: Props) {
  const t = useTranslations('stock.generate');
  const { warehouseId, type } = wanted;
  const { data: offered, fault } = useAnswer(stockTemplatesLookup, { warehouseId, type });
  if (fault) return <p role="alert">{fault}</p>;
  if (!offered) return null;
  if (offered.templates.length === 0) return <p>{t('noTemplate')}</p>;
  return <Asked rows={rows} {...offered} close={() => onOpenChange(false)} />;
}

type AskedProps = {
  readonly rows: readonly StockRow[];
  readonly today: string;
  readonly templates: readonly { readonly id: string; readonly label: string }[];
  readonly close: () => void;
};

function Asked({ rows, today, templates, close }: AskedProps) {
  const t = useTranslations('stock.generate');
  const formats = useFormats();
  const [templateId, setTemplateId] = useState(templates.length === 1 ? (templates[0]?.id ?? '') : '');
  const [date, setDate] = useState(today);
  const [quantity, setQuantity] = useState('');
  const { busy, fault, make } = useDraft();
  const [only] = rows.length === 1 ? rows : [];
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void make({ keys: rows.map(({ key }) => key), templateId, date, quantity });
      }}
    >
      <Field label={t('template')} required>
        {(control) => (
          <Select
            {...control}
            required
            value={templateId}
            empty={t('choose')}
            choices={templates.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => setTemplateId(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('date')} required>
        {(control) => <DayInput {...control} value={date} onChange={setDate} today={today} />}
      </Field>
      {only ? (
        <Field label={t('quantity')} help={t('quantityHelp', { onHand: `${formats.quantity(only.onHand)} ${only.uom}` })}>
          {(control) => <QuantityInput {...control} value={quantity} onChange={setQuantity} uom={only.uom} />}
        </Field>
      ) : (
        <p>{t('whole')}</p>
      )}
      <DialogFoot label={t('open')} {...{ busy, fault, close }} />
    </form>
  );
}

/** Makes the draft and goes to it. */
function useDraft() {
  const common = useTranslations('common');
  const errorText = useErrorText();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const make = async (input: Parameters<typeof recordOfStockAction>[0]) => {
    setBusy(true);
    setFault(null);
    const answer = await recordOfStockAction(input).catch(() => null);
    setBusy(false);
    if (!answer) return setFault(common('lost'));
    if (!answer.ok) return setFault(errorText(answer.code, answer.params));
    router.push(`/records/new?draft=${answer.data.id}` as Route);
  };
  return { busy, fault, make };
}

'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { QuantityText } from '@/components/ui/quantity';
import { notify } from '@/components/ui/toast';
import { isPositive, negate } from '@/lib/kernel/quantity';
import { spanOf } from '@/lib/record-form/record-movements.rules';
import type { VoidPreview } from '@/lib/correction-form/preview-void';
import { voidRecordSchema } from '@/lib/records/record.schema';
import type { RecordCard } from '@/lib/record-register/record-card.types';
import { ObstacleList } from '../_form/obstacles';
import { previewVoidAction, voidRecordAction } from '../actions';

type VoidProps = { readonly record: RecordCard; readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** Taking a record back: what will change and what stands in the way are told before anything is done. */
export function VoidDialog({ record, open, onOpenChange }: VoidProps) {
  const t = useTranslations('records.void');
  const number = String(record.number);
  return (
    <Dialog wide open={open} onOpenChange={onOpenChange} title={t('title', { number })} description={t('keepsNumber', { number })}>
      {open ? <VoidForm record={record} onClose={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

/** What the trial says; null while it runs. */
function usePreview({ id, version }: RecordCard): VoidPreview | 'failed' | null {
  const [preview, setPreview] = useState<VoidPreview | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    previewVoidAction({ recordId: id, version }).then(
      (result) => current && setPreview(result.ok ? result.data : 'failed'),
      () => current && setPreview('failed'),
    );
    return () => {
      current = false;
    };
  }, [id, version]);
  return preview;
}

function VoidForm({ record, onClose }: { record: RecordCard; onClose: () => void }) {
  const t = useTranslations('records.void');
  const common = useTranslations('common');
  const router = useRouter();
  const preview = usePreview(record);
  const handle = useActionForm<{ recordId: string; version: number; reason: string }, { recordId: string }>({
    id: 'void',
    once: true,
    schema: voidRecordSchema,
    action: voidRecordAction,
    defaults: { recordId: record.id, version: record.version, reason: '' },
    onDone: () => {
      notify({ title: t('done', { number: String(record.number) }) });
      onClose();
      router.refresh();
    },
  });
  const obstacles = preview && preview !== 'failed' ? preview.obstacles : [];
  return (
    <>
      <Changes record={record} preview={preview === 'failed' ? null : preview} />
      {obstacles.length > 0 ? (
        <>
          <Obstacles obstacles={obstacles} />
          <Button className="self-end" onClick={onClose}>
            {common('close')}
          </Button>
        </>
      ) : (
        <Form
          embedded
          form={handle}
          action={t('action')}
          refusal={({ fields }) => <ObstacleList obstacles={fields} />}
          secondary={
            <Button kind="quiet" onClick={onClose}>
              {t('back')}
            </Button>
          }
        >
          <TextareaField name="reason" label={t('reason')} help={t('reasonHelp')} required rows={2} />
        </Form>
      )}
    </>
  );
}

function Changes({ record, preview }: { record: RecordCard; preview: VoidPreview | null }) {
  const t = useTranslations('records.void');
  const rows = record.lines.flatMap((line) => line.entries.filter(({ state }) => state === 'STANDS').map((entry) => ({ line, entry })));
  return (
    <section className="flex flex-col gap-1 text-table">
      <h3 className="font-semibold">{t('changes')}</h3>
      <ul className="max-h-56 overflow-y-auto">
        {rows.map(({ line, entry }) => (
          <li key={entry.id} className="flex flex-wrap items-baseline gap-x-3">
            {isPositive(negate(entry.quantity)) ? '+' : null}
            <QuantityText value={negate(entry.quantity)} uom={line.uom} />
            <span className="min-w-0">
              {line.item} {entry.lotCode ? <code>{entry.lotCode}</code> : null}{' '}
              {entry.pieces ? (
                <code>{spanOf(entry.pieces.count === 1 ? [entry.pieces.first] : [entry.pieces.first, '', entry.pieces.last])}</code>
              ) : null}{' '}
              <span className="text-muted">{[record.warehouse, entry.location].filter(Boolean).join(' / ')}</span>
            </span>
          </li>
        ))}
      </ul>
      {record.otherSide ? (
        <p>{t('otherSide', { number: String(record.otherSide.number), warehouse: record.otherSide.warehouse })}</p>
      ) : null}
      {preview && preview.voidedSerials > 0 ? <p className="text-muted">{t('serialsGone', { count: preview.voidedSerials })}</p> : null}
      {preview && preview.voidedLots.length > 0 ? (
        <p className="text-muted">{t('lotsGone', { lots: preview.voidedLots.join(', ') })}</p>
      ) : null}
    </section>
  );
}

function Obstacles({ obstacles }: { obstacles: VoidPreview['obstacles'] }) {
  const t = useTranslations('records.void');
  return (
    <section role="alert" className="rounded-lg bg-bad-soft px-4 py-3">
      <h3 className="text-table font-semibold text-bad">{t('obstacles')}</h3>
      <ObstacleList obstacles={obstacles} />
    </section>
  );
}

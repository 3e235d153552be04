'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { notify } from '@/components/ui/toast';
import { codesLeft } from '@/lib/codes/capacity.rules';
import { correctCounterSchema } from '@/lib/codes/correct-counter.schema';
import type { CounterRow } from '@/lib/codes/counter-list.query';
import type { CodeTypeDef } from '@/lib/code-types/code-type.types';
import { useFormats } from '@/lib/i18n/use-words';
import { correctCounterAction } from './actions';

type KeyValuesProps = {
  readonly rows: readonly CounterRow[];
  readonly total: number;
  readonly type: CodeTypeDef;
  readonly mayEdit: boolean;
};

/** Where every counter of a code type stands; an administrator puts a last value right. */
export function KeyValues({ rows, total, type, mayEdit }: KeyValuesProps) {
  const t = useTranslations('codeTypes');
  const { day } = useFormats();
  const [editing, setEditing] = useState<CounterRow | null>(null);
  if (rows.length === 0) return <EmptyState title={t('keysEmptyTitle')}>{t('keysEmptyBody', { purpose: type.purpose })}</EmptyState>;
  const heads = [t('keyRoot'), t('keyItem'), t('keyVariant'), t('keyNumeric'), t('keyAlpha'), t('keyCode'), t('keyDate'), t('keyLeft')];
  const right = new Set([t('keyNumeric'), t('keyLeft')]);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t('keysWhy')}</p>
      <div className="overflow-x-auto rounded-lg border border-line bg-raised">
        <table className="w-full text-table">
          <caption className="sr-only">{t('tabKeys')}</caption>
          <thead>
            <tr className="text-left text-small text-muted">
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  className={`h-10 border-b border-line px-3 font-medium whitespace-nowrap ${right.has(head) ? 'text-right' : ''}`}
                >
                  {head}
                </th>
              ))}
              {mayEdit ? <td className="border-b border-line" /> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={`${cell} text-left font-normal`}>
                  {row.rootText ? <code>{row.rootText}</code> : <span className="text-muted">{t('keyNoRoot')}</span>}
                </th>
                <td className={cell}>{row.itemCode ?? '–'}</td>
                <td className={cell}>{row.variantCode ?? '–'}</td>
                <td className={`${cell} text-right tabular-nums`}>{row.lastNumeric ?? '–'}</td>
                <td className={cell}>{row.lastAlpha ?? '–'}</td>
                <td className={cell}>{row.lastCode ? <CodeText code={row.lastCode} /> : '–'}</td>
                <td className={`${cell} whitespace-nowrap`}>{row.lastDate ? day(row.lastDate) : '–'}</td>
                <Left left={codesLeft(type, { ...row, filledThrough: null })} />
                {mayEdit ? (
                  <td className={`${cell} text-right`}>
                    <Button
                      size="small"
                      aria-label={t('correctRow', { root: row.rootText || t('keyNoRoot') })}
                      onClick={() => setEditing(row)}
                    >
                      {t('correct')}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > rows.length ? (
        <p className="text-small text-muted">{t('keysMore', { shown: String(rows.length), total: String(total) })}</p>
      ) : null}
      <Dialog
        open={editing !== null}
        onOpenChange={(open) => (open ? undefined : setEditing(null))}
        title={t('correctTitle')}
        description={<p>{t('correctWhy')}</p>}
      >
        {editing ? <CorrectForm key={editing.id} row={editing} type={type} onDone={() => setEditing(null)} /> : null}
      </Dialog>
    </div>
  );
}

/** How many codes a series has left; the last hundred stand out. */
function Left({ left }: { left: bigint | null }) {
  const t = useTranslations('codeTypes');
  const { quantity } = useFormats();
  if (left === null) return <td className={`${cell} text-right text-muted`}>{t('keyEndless')}</td>;
  return <td className={`${cell} text-right tabular-nums ${left <= 100n ? 'font-medium text-warn' : ''}`}>{quantity(left.toString())}</td>;
}

const cell = 'h-11 border-b border-line px-3 compact:h-8';

type Values = { id: string; version: number; lastNumeric: string | null; lastAlpha: string | null; reason: string };

function CorrectForm({ row, type, onDone }: { row: CounterRow; type: CodeTypeDef; onDone: () => void }) {
  const t = useTranslations('codeTypes');
  const { id, version, lastNumeric, lastAlpha } = row;
  const handle = useActionForm<Values, unknown>({
    id: 'counter',
    schema: correctCounterSchema,
    action: correctCounterAction,
    defaults: { id, version, lastNumeric, lastAlpha, reason: '' },
    onDone: () => {
      notify({ title: t('corrected') });
      onDone();
    },
  });
  const has = (kind: 'PROGRESSIVE' | 'ALPHA') => type.segments.some((segment) => segment.kind === kind);
  return (
    <Form form={handle} action={t('correctSave')} embedded>
      {has('PROGRESSIVE') ? <CodeField {...handle.at('lastNumeric')} label={t('keyNumeric')} required /> : null}
      {has('ALPHA') ? <CodeField {...handle.at('lastAlpha')} label={t('keyAlpha')} required /> : null}
      <TextField {...handle.at('reason')} label={t('correctReason')} required />
    </Form>
  );
}

'use client';

import { Dialog } from '@base-ui/react/dialog';
import { ArrowDown, ArrowDownNarrowWide, ArrowUp, ArrowUpNarrowWide, FileSpreadsheet, FileText, Printer, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ColumnLayout } from '@/lib/kernel/list-kit';
import { usePaper } from '../print/paper';
import { Button, buttonClass, IconButton } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { useColumnInfos, useKit } from './kit';
import { arrange, changed, moved, onCard } from './layout';
import { useDensity } from './use-density';
import { useAddress } from './use-address';
import { useTake } from './use-take';

const small = 'size-4';

/** The sheet itself, from the lower edge of the screen; `ViewSheet` loads it when it is first opened. */
export function ViewSheetParts({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('register');
  const common = useTranslations('common');
  const kit = useKit();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(5_12_18/0.45)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-0 bottom-0 z-50 flex max-h-[85dvh] flex-col rounded-t-lg border-t border-line bg-raised text-ink outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          <header className="flex items-center justify-between gap-4 px-4 pt-3">
            <Dialog.Title className="text-body font-semibold">{t('lookTitle')}</Dialog.Title>
            <Dialog.Close aria-label={common('close')} title={common('close')} className={buttonClass('quiet', 'icon')}>
              <X aria-hidden="true" className="size-5" />
            </Dialog.Close>
          </header>
          <div className="flex min-h-0 flex-col gap-6 overflow-y-auto px-4 pt-2 pb-6">
            <OrderPart />
            <HeightPart />
            <TakePart />
            <CardPart />
            <Button kind="quiet" className="self-start" onClick={() => kit?.setLayout(null)}>
              {t('columnsReset')}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 text-table font-medium">{title}</legend>
      {children}
    </fieldset>
  );
}

/** By what, and which way round. */
function OrderPart() {
  const t = useTranslations('register');
  const { order } = useColumnInfos();
  const router = useRouter();
  const address = useAddress();
  if (order.choices.length === 0) return null;
  const current = order.current ?? '';
  const down = current.startsWith('-');
  const key = current.replace(/^-/, '');
  const set = (next: string) => router.push(address({ sort: next }), { scroll: false });
  const Icon = down ? ArrowDownNarrowWide : ArrowUpNarrowWide;
  const way = down ? t('sortedDown') : t('sortedUp');
  return (
    <Field label={t('orderBy')}>
      {(control) => (
        <span className="flex items-center gap-2">
          <span className="min-w-0 flex-1">
            <Select
              {...control}
              value={key}
              empty={order.choices.some((choice) => choice.key === key) ? undefined : '–'}
              choices={order.choices.map((choice) => ({ value: choice.key, label: choice.label }))}
              onChange={(event) => (event.target.value ? set(event.target.value) : undefined)}
            />
          </span>
          <Button
            aria-label={t('orderTurn', { way })}
            disabled={key === ''}
            icon={<Icon aria-hidden="true" className={small} />}
            onClick={() => set(down ? key : `-${key}`)}
          >
            {way}
          </Button>
        </span>
      )}
    </Field>
  );
}

/** Which facts a card has, in which order. */
function CardPart() {
  const t = useTranslations('register');
  const kit = useKit();
  const { columns } = useColumnInfos();
  if (!kit || columns.length === 0) return null;
  const order = arrange(columns, kit.layout);
  const set = (next: ColumnLayout[]) => kit.setLayout({ density: kit.layout?.density ?? null, columns: next });
  return (
    <Part title={t('onCard')}>
      <ol className="divide-y divide-line rounded-lg border border-line">
        {order.map((column, at) => {
          const name = columns.find(({ id }) => id === column.id)?.label ?? column.id;
          const shown = onCard(column, columns);
          return (
            <li key={column.id} className="flex items-center gap-1 pr-1 pl-3">
              <label className="flex min-h-11 min-w-0 flex-1 items-center gap-3 text-table">
                <input
                  type="checkbox"
                  className="size-5 shrink-0 accent-accent"
                  checked={shown}
                  onChange={() => set(changed(order, column.id, { card: !shown }))}
                />
                <span className="truncate">{name}</span>
              </label>
              <IconButton
                label={t('columnUp', { name })}
                disabled={order[at - 1]?.pinned !== column.pinned}
                onClick={() => set(moved(order, column.id, -1))}
              >
                <ArrowUp aria-hidden="true" className={small} />
              </IconButton>
              <IconButton
                label={t('columnDown', { name })}
                disabled={order[at + 1]?.pinned !== column.pinned}
                onClick={() => set(moved(order, column.id, 1))}
              >
                <ArrowDown aria-hidden="true" className={small} />
              </IconButton>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

/** Roomy or tight. */
function HeightPart() {
  const t = useTranslations('register');
  const { compact, set } = useDensity();
  const choice = (value: boolean, label: string) => (
    <label className="flex min-h-9 items-center gap-2.5 text-table">
      <input type="radio" name="row-height" className="size-5 accent-accent" checked={compact === value} onChange={() => set(value)} />
      {label}
    </label>
  );
  return (
    <Part title={t('density')}>
      <span className="flex flex-wrap gap-x-6">
        {choice(false, t('comfortable'))}
        {choice(true, t('compact'))}
      </span>
    </Part>
  );
}

/** Files and paper. */
function TakePart() {
  const t = useTranslations('register');
  const take = useTake();
  const paper = usePaper();
  return (
    <Part title={t('take')}>
      {take ? (
        <>
          <Button icon={<FileSpreadsheet aria-hidden="true" className={small} />} onClick={() => take('xlsx')}>
            {t('xlsx')}
          </Button>
          <Button icon={<FileText aria-hidden="true" className={small} />} onClick={() => take('csv')}>
            {t('csv')}
          </Button>
        </>
      ) : null}
      <Button icon={<Printer aria-hidden="true" className={small} />} onClick={paper}>
        {t('print')}
      </Button>
    </Part>
  );
}

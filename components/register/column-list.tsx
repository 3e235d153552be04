'use client';

import { Popover } from '@base-ui/react/popover';
import { ArrowDown, ArrowUp, Pin, PinOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { ColumnLayout } from '@/lib/kernel/list-kit';
import { Button, IconButton } from '../ui/button';
import { cx } from '../ui/cx';
import { popupClass } from '../ui/popup';
import { Select } from '../ui/select';
import { useColumnInfos, useKit } from './kit';
import { arrange, changed, type ColumnInfo, moved, PINNED_WIDTH } from './layout';

const WIDTHS = [80, 120, 160, 240, 360, 500];
const small = 'size-4';

/** The chooser itself, under its button; `ColumnChooser` loads it when it is first opened. */
export function ColumnList({
  anchor,
  open,
  onOpenChange,
}: {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('register');
  const kit = useKit();
  const { columns } = useColumnInfos();
  if (!kit) return null;
  const order = arrange(columns, kit.layout);
  const set = (next: ColumnLayout[]) => kit.setLayout({ density: kit.layout?.density ?? null, columns: next });
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={4} align="end" className="z-50">
          <Popover.Popup
            finalFocus={anchor}
            className={cx(popupClass, 'flex max-h-[min(36rem,var(--available-height))] w-[min(28rem,calc(100vw-2rem))] flex-col')}
          >
            <Popover.Title className="px-4 pt-2 pb-1 text-body font-semibold">{t('columns')}</Popover.Title>
            <ol className="min-h-0 flex-1 overflow-y-auto border-y border-line py-1">
              {order.map((column) => (
                <Row key={column.id} column={column} order={order} infos={columns} set={set} />
              ))}
            </ol>
            <div className="px-3 pt-2 pb-1">
              <Button size="small" kind="quiet" onClick={() => kit.setLayout(null)}>
                {t('columnsReset')}
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type RowProps = {
  readonly column: ColumnLayout;
  readonly order: readonly ColumnLayout[];
  readonly infos: readonly ColumnInfo[];
  readonly set: (order: ColumnLayout[]) => void;
};

/** How wide the column stands on the page. */
const widthOf = (id: string): number => {
  const head = document.querySelector<HTMLElement>(`th[data-column="${CSS.escape(id)}"]`);
  return head ? Math.min(400, Math.max(60, Math.ceil(head.offsetWidth))) : PINNED_WIDTH;
};

function Row({ column, order, infos, set }: RowProps) {
  const t = useTranslations('register');
  const { id, hidden, pinned, width } = column;
  const name = infos.find((info) => info.id === id)?.label ?? id;
  const at = order.indexOf(column);
  const last = order.filter((each) => !each.hidden).length === 1;
  const widths = width === null || WIDTHS.includes(width) ? WIDTHS : [...WIDTHS, width].sort((a, b) => a - b);
  const pin = () =>
    set(
      arrange(infos, { density: null, columns: changed(order, id, { pinned: !pinned, width: pinned ? width : (width ?? widthOf(id)) }) }),
    );
  return (
    <li className="flex items-center gap-1 px-3 py-0.5 text-table">
      <label className="flex min-h-9 min-w-0 flex-1 items-center gap-2.5">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-accent"
          checked={!hidden}
          disabled={!hidden && last}
          onChange={() => set(changed(order, id, { hidden: !hidden }))}
        />
        <span className="truncate">{name}</span>
      </label>
      <Select
        aria-label={t('columnWidth', { name })}
        className="h-8 w-24 text-table"
        value={width ?? ''}
        empty={t('columnAuto')}
        disabled={hidden}
        choices={widths.map((each) => ({ value: String(each), label: t('pixels', { width: String(each) }) }))}
        onChange={(event) => set(changed(order, id, { width: event.target.value === '' ? null : Number(event.target.value) }))}
      />
      <IconButton
        label={pinned ? t('columnUnpin', { name }) : t('columnPin', { name })}
        aria-pressed={pinned}
        disabled={hidden}
        onClick={pin}
      >
        {pinned ? <PinOff aria-hidden="true" className={small} /> : <Pin aria-hidden="true" className={small} />}
      </IconButton>
      <IconButton label={t('columnUp', { name })} disabled={order[at - 1]?.pinned !== pinned} onClick={() => set(moved(order, id, -1))}>
        <ArrowUp aria-hidden="true" className={small} />
      </IconButton>
      <IconButton label={t('columnDown', { name })} disabled={order[at + 1]?.pinned !== pinned} onClick={() => set(moved(order, id, 1))}>
        <ArrowDown aria-hidden="true" className={small} />
      </IconButton>
    </li>
  );
}

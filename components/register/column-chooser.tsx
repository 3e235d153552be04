'use client';

import { Popover } from '@base-ui/react/popover';
import { ArrowDown, ArrowUp, Columns3, Pin, PinOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ColumnLayout } from '@/lib/kernel/list-kit';
import { Button, buttonClass, IconButton } from '../ui/button';
import { cx } from '../ui/cx';
import { popupClass } from '../ui/menu';
import { Select } from '../ui/select';
import { useColumnInfos, useKit } from './kit';
import { arrange, changed, type ColumnInfo, moved, PINNED_WIDTH } from './layout';

const WIDTHS = [80, 120, 160, 240, 360, 500];
const small = 'size-4';

/** Which columns are shown, in which order, how wide, and which stay in sight; kept for this person and list. */
export function ColumnChooser() {
  const t = useTranslations('register');
  const kit = useKit();
  const { columns } = useColumnInfos();
  if (!kit) return null;
  const order = arrange(columns, kit.layout);
  const set = (next: ColumnLayout[]) => kit.setLayout({ density: kit.layout?.density ?? null, columns: next });
  return (
    <Popover.Root>
      <Popover.Trigger aria-label={t('columns')} title={t('columns')} className={buttonClass('quiet', 'icon')}>
        <Columns3 aria-hidden="true" className={small} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className="z-50">
          <Popover.Popup
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

function Row({ column, order, infos, set }: RowProps) {
  const t = useTranslations('register');
  const { id, hidden, pinned, width } = column;
  const name = infos.find((info) => info.id === id)?.label ?? id;
  const at = order.indexOf(column);
  const last = order.filter((each) => !each.hidden).length === 1;
  const widths = width === null || WIDTHS.includes(width) ? WIDTHS : [...WIDTHS, width].sort((a, b) => a - b);
  const pin = () =>
    set(
      arrange(infos, { density: null, columns: changed(order, id, { pinned: !pinned, width: pinned ? width : (width ?? PINNED_WIDTH) }) }),
    );
  return (
    <li className="flex items-center gap-1 px-3 text-table">
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

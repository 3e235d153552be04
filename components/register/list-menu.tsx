'use client';

import { Download, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { filtersOf } from '@/lib/kernel/list-kit';
import { Menu, MenuItem, MenuLine } from '../ui/menu';
import { useColumnInfos, useKit } from './kit';
import { arrange } from './layout';

const icon = 'size-4';

/** Takes the list away: CSV or XLSX of every row of the filter with the columns on show, or this page on paper. */
export function ListMenu() {
  const t = useTranslations('register');
  const kit = useKit();
  const search = useSearchParams();
  const { columns } = useColumnInfos();
  if (!kit) return null;
  const take = (format: 'csv' | 'xlsx') => {
    const shown = arrange(columns, kit.layout).filter(({ hidden }) => !hidden);
    const asked = new URLSearchParams(filtersOf(search.toString()));
    asked.set('format', format);
    asked.set('columns', shown.map(({ id }) => id).join(','));
    location.assign(`/api/v1/exports/${kit.exports}?${asked}`);
  };
  return (
    <Menu label={t('take')} trigger={<Download aria-hidden="true" className={icon} />}>
      {kit.mayExport ? (
        <>
          <MenuItem icon={<FileSpreadsheet aria-hidden="true" className={icon} />} onClick={() => take('xlsx')}>
            {t('xlsx')}
          </MenuItem>
          <MenuItem icon={<FileText aria-hidden="true" className={icon} />} onClick={() => take('csv')}>
            {t('csv')}
          </MenuItem>
          <MenuLine />
        </>
      ) : null}
      <MenuItem icon={<Printer aria-hidden="true" className={icon} />} onClick={() => window.print()}>
        {t('print')}
      </MenuItem>
    </Menu>
  );
}

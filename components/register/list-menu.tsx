'use client';

import { Download, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePaper } from '../print/paper';
import { Menu, MenuItem, MenuLine } from '../ui/menu';
import { useKit } from './kit';
import { useTake } from './use-take';

const icon = 'size-4';

/** Takes the list away: CSV or XLSX of every row of the filter with the columns on show, or this page on paper. */
export function ListMenu() {
  const t = useTranslations('register');
  const kit = useKit();
  const take = useTake();
  const paper = usePaper();
  if (!kit) return null;
  return (
    <Menu label={t('take')} trigger={<Download aria-hidden="true" className={icon} />}>
      {take ? (
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
      <MenuItem icon={<Printer aria-hidden="true" className={icon} />} onClick={paper}>
        {t('print')}
      </MenuItem>
    </Menu>
  );
}

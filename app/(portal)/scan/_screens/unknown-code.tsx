'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { newId } from '@/lib/kernel/id';
import type { ScreenSetting, Seen } from '@/lib/scan-screens/scan-screens.types';
import { takeScan } from '@/lib/scan-screens/take-scan.rules';
import type { UnknownScan } from '@/lib/scan-screens/work.types';
import { searchItemsAction } from '../../records/actions';
import { look } from './look';
import type { Bench } from './use-work';

const searchItems = async (q: string): Promise<readonly LookupOption[]> => {
  const result = await searchItemsAction({ q });
  if (!result.ok) throw new Error(result.code);
  return result.data.map(({ id, classCode, code, description }) => ({ id, code: `${classCode} ${code}`, description }));
};

type As = 'item' | 'lot' | 'piece';

/** The item that a person chose, as if it had been scanned; the unknown code is its lot or its piece where the person says so. */
function seenAs(item: Seen, { codes, lotCode, pieceCode, expiry }: UnknownScan, as: As): Seen {
  const text = codes.at(-1) ?? '';
  return {
    ...item,
    structured: true,
    lotCode: lotCode ?? (as === 'lot' ? text : null),
    pieceCode: pieceCode ?? (as === 'piece' ? text : null),
    expiry,
  };
}

/** An unknown code: make it (where goods are received), look for what it is, or leave it. @rules BAR-04 */
export function UnknownCode({ bench: { work, change }, setting }: { bench: Bench; setting: ScreenSetting }) {
  const t = useTranslations('scanScreens');
  const [as, setAs] = useState<As | null>(null);
  const { unknown } = work;
  if (!unknown) return null;
  const choose = async (option: LookupOption | null) => {
    if (!option) return;
    const alone = { today: '', scanner: setting.scanner, places: [] };
    const item = await look({ codes: [option.code], warehouseId: work.warehouseId, itemId: option.id }, alone);
    if (item.item) change((old) => takeScan({ ...old, unknown: null }, seenAs(item, unknown, as ?? 'item'), setting, newId()));
  };
  const button = 'min-h-14 text-body';
  return (
    <div className="flex flex-col gap-3">
      <p className="text-body">{t('unknown.body')}</p>
      {as === null ? (
        <div className="flex flex-col gap-2">
          {work.screen === 'receive' && unknown.pieceCode === null ? (
            <Button className={button} onClick={() => setAs('lot')}>
              {t('unknown.create')}
            </Button>
          ) : null}
          {work.screen === 'receive' && unknown.lotCode === null ? (
            <Button className={button} onClick={() => setAs('piece')}>
              {t('unknown.createPiece')}
            </Button>
          ) : null}
          <Button className={button} onClick={() => setAs('item')}>
            {t('unknown.search')}
          </Button>
        </div>
      ) : (
        <>
          <Field label={t('unknown.item')}>
            {(control) => <Combobox {...control} load={searchItems} value={null} onChange={choose} />}
          </Field>
          {work.screen === 'receive' ? (
            <LinkButton className="min-h-12" href={'/setup/items/new' as Route}>
              {t('unknown.newItem')}
            </LinkButton>
          ) : null}
        </>
      )}
      <Button kind="quiet" className="min-h-12" onClick={() => change((old) => ({ ...old, unknown: null }))}>
        {t('unknown.ignore')}
      </Button>
    </div>
  );
}

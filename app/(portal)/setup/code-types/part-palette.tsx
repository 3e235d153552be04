'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { type CodePurpose, isKindOf, type SegmentKind } from '@/lib/code-types/code-type.types';
import type { PartDrag } from './use-part-drag';

const GROUPS = [
  ['counter', ['PROGRESSIVE', 'ALPHA']],
  ['date', ['INS_DAY', 'INS_MONTH', 'INS_YEAR', 'YEAR_LETTER', 'MONTH_LETTER', 'EXP_DAY', 'EXP_MONTH', 'EXP_YEAR']],
  ['item', ['ITEM_CLASS', 'ITEM_CODE', 'VARIANT', 'CHARACTERISTIC', 'PRODUCT_CATEGORY', 'ITEM_TYPE', 'LOT_TYPE']],
  ['lot', ['LOT_CODE']],
  ['partner', ['SUPPLIER_NICKNAME', 'SUPPLIER_LOT', 'PURCHASE_DN_NO', 'PURCHASE_INVOICE_NO']],
  ['text', ['TEXT']],
] as const satisfies readonly (readonly [string, readonly SegmentKind[]])[];

type PartPaletteProps = {
  readonly purpose: CodePurpose;
  readonly chosen: ReadonlySet<SegmentKind>;
  readonly drag: PartDrag;
  readonly onAdd: (kind: SegmentKind) => void;
};

/** The sources that may still be added, by what they come from: press one, or drag it to its place. */
export function PartPalette({ purpose, chosen, drag, onAdd }: PartPaletteProps) {
  const t = useTranslations('codeTypes');
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="text-table font-medium">{t('addTitle')}</p>
        <p className="text-small text-muted">{t('addHow')}</p>
      </div>
      {GROUPS.map(([group, kinds]) => {
        const left = kinds.filter((kind) => isKindOf(purpose, kind) && (kind === 'TEXT' || !chosen.has(kind)));
        return left.length === 0 ? null : (
          <div key={group} className="flex flex-wrap items-center gap-2">
            <span className="w-full text-small text-muted sm:w-28">{t(`groups.${group}`)}</span>
            <span className="flex flex-1 flex-wrap gap-2">
              {left.map((kind) => (
                <Button
                  key={kind}
                  size="small"
                  draggable
                  aria-label={t('addKind', { kind: t(`kinds.${kind}`) })}
                  icon={<Plus aria-hidden="true" className="size-3.5" />}
                  onClick={() => onAdd(kind)}
                  onDragStart={(event) => drag.start(event, { add: kind })}
                  onDragEnd={drag.end}
                >
                  {t(`kinds.${kind}`)}
                </Button>
              ))}
            </span>
          </div>
        );
      })}
    </div>
  );
}

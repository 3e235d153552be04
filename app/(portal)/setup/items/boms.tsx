import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Badge } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import type { BomListRow, BomUse } from '@/lib/boms/bom-register.query';
import { formatQuantity } from '@/lib/i18n/formats';
import { ActiveChip } from '../parts/active-chip';
import { AddLink } from '../parts/add-link';

type BomsProps = {
  readonly itemId: string;
  readonly boms: readonly BomListRow[];
  readonly uses: readonly BomUse[];
  readonly mayEdit: boolean;
};

const ROW = 'flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0 compact:min-h-8';

/** The versions that make an item, and those that use it. */
export function Boms({ itemId, boms, uses, mayEdit }: BomsProps) {
  const t = useTranslations('boms');
  const add = mayEdit ? <AddLink href={`/setup/boms/new?item=${itemId}`} label={t('add')} /> : null;
  return (
    <div className="flex flex-col gap-10">
      {boms.length === 0 ? (
        <EmptyState title={t('itemEmptyTitle')} action={add}>
          {t('itemEmptyBody')}
        </EmptyState>
      ) : (
        <section aria-labelledby="versions" className="flex max-w-4xl flex-col gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="versions" className="font-semibold">
              {t('versions')}
            </h2>
            {add}
          </div>
          <ul className="rounded-lg border border-line bg-raised text-table">
            {boms.map((bom) => (
              <Version key={bom.id} bom={bom} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="where-used" className="flex max-w-4xl flex-col gap-4">
        <h2 id="where-used" className="font-semibold">
          {t('whereUsed')}
        </h2>
        {uses.length === 0 ? <p className="text-table text-muted">{t('notUsed')}</p> : null}
        {uses.length > 0 ? (
          <ul className="rounded-lg border border-line bg-raised text-table">
            {uses.map((use, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an item may stand several times in one version; the order is the identity
              <UseRow key={at} use={use} />
            ))}
          </ul>
        ) : null}
      </section>
    </div>
  );
}

function Version({ bom }: { bom: BomListRow }) {
  const t = useTranslations('boms');
  return (
    <li className={ROW}>
      <TextLink href={`/setup/boms/${bom.id}` as Route}>
        <span className="font-mono">{bom.code}</span>
      </TextLink>
      {bom.isDefault ? <Badge>{t('defaultChip')}</Badge> : null}
      <span className="min-w-0 flex-1">
        {[bom.variantCode ? t('ofVariant', { code: bom.variantCode }) : null, bom.description].filter(Boolean).join(' · ')}
      </span>
      <span className="text-muted">{t('componentCount', { count: bom.components })}</span>
      <ActiveChip active={bom.active} />
    </li>
  );
}

function UseRow({ use }: { use: BomUse }) {
  const t = useTranslations('boms');
  const locale = useLocale();
  const amount = formatQuantity(locale, use.quantity);
  return (
    <li className={ROW}>
      <TextLink href={`/setup/boms/${use.bomId}` as Route}>
        <span className="font-mono">{[use.itemCode, use.variantCode].filter(Boolean).join(' ')}</span>
      </TextLink>
      <span className="min-w-0 flex-1">{use.itemDescription}</span>
      <span>{use.insteadOf ? t('usedInstead', { amount, item: use.insteadOf }) : `${amount} ${use.uomCode}`}</span>
      <span className="text-muted">
        {t('versionIs')} {use.code}
      </span>
      {use.isDefault ? <Badge>{t('defaultChip')}</Badge> : null}
      <ActiveChip active={use.active} />
    </li>
  );
}

import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { formatDay, formatQuantity } from '@/lib/i18n/formats';
import type { ScanAnswer } from '@/lib/scan/scan-answer.types';

type Row = {
  readonly key: string;
  readonly kind: string;
  readonly code: string;
  readonly href: string;
  readonly detail: string;
  readonly actions: readonly (readonly [string, string])[];
};

/** What stands in the data under a scan, with the next actions. */
export function FoundThings({ answer: { found } }: { answer: ScanAnswer }) {
  const t = useTranslations('scan');
  const locale = useLocale();
  const itemOf = new Map(found.items.map((item) => [item.id, item]));
  const nameOf = (id: string): string => {
    const item = itemOf.get(id);
    return item ? `${item.classCode} ${item.code} ${item.description}` : '';
  };
  const joined = (...texts: readonly (string | null)[]): string => texts.filter(Boolean).join(' · ');
  const rows: Row[] = [
    ...found.serials.map(({ id, code, itemId }) => ({
      key: id,
      kind: t('serial'),
      code,
      href: `/serials/${id}`,
      detail: nameOf(itemId),
      actions: [[t('trace'), `/trace?serial=${id}`] as const],
    })),
    ...found.lots.map(({ id, code, itemId, expiryDate, onHand }) => ({
      key: id,
      kind: t('lot'),
      code,
      href: `/lots/${id}`,
      detail: joined(
        nameOf(itemId),
        t('onHand', { quantity: formatQuantity(locale, onHand, itemOf.get(itemId)?.uomCode) }),
        expiryDate && t('expires', { day: formatDay(locale, expiryDate) }),
      ),
      actions: [[t('unload'), `/records/new?type=UNLOAD&lot=${id}`] as const, [t('trace'), `/trace?lot=${id}`] as const],
    })),
    ...found.items.map(({ id, classCode, code, description }) => ({
      key: id,
      kind: t('item'),
      code: `${classCode} ${code}`,
      href: `/setup/items/${id}`,
      detail: joined(
        description,
        found.level && t('level', { quantity: formatQuantity(locale, found.level.quantity, found.level.uomCode) }),
      ),
      actions: [[t('load'), `/records/new?type=LOAD&item=${id}`] as const],
    })),
    ...found.locations.map(({ id, code, warehouseId, warehouseCode }) => ({
      key: id,
      kind: t('location'),
      code: `${warehouseCode} / ${code}`,
      href: `/setup/warehouses/${warehouseId}/locations/${id}`,
      detail: '',
      actions: [],
    })),
    ...found.partners.map(({ id, code, name }) => ({
      key: id,
      kind: t('partner'),
      code,
      href: `/setup/partners/${id}`,
      detail: name,
      actions: [],
    })),
  ];
  return (
    <section aria-labelledby="found" className="flex flex-col gap-3">
      <h2 id="found" className="text-body font-semibold">
        {t('found')}
      </h2>
      <ul className="overflow-hidden rounded-lg border border-line bg-raised">
        {rows.map(({ key, kind, code, href, detail, actions }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-0">
            <span className="w-28 text-small text-muted">{kind}</span>
            <span className="min-w-0 flex-1 basis-60">
              <CodeText code={code} href={href as Route} />
              <span className="block text-table text-muted">{detail}</span>
            </span>
            <span className="flex flex-wrap gap-2">
              {actions.map(([label, to]) => (
                <LinkButton key={to} size="small" href={to as Route}>
                  {label}
                </LinkButton>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

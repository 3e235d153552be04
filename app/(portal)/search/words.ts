import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchGroup, SearchRow } from '@/components/shell/search.types';
import { bindFormats } from '@/lib/i18n/words';
import type { Day } from '@/lib/kernel/day';
import { groupHits, type Hit, hitHref, type HitKind, listHref } from '@/lib/search/search.types';

/** Hits in the words of the person: one row for each, in groups by kind. */
export async function wordsOfHits(timeZone: string): Promise<{
  readonly row: (hit: Hit) => SearchRow;
  readonly groups: (hits: readonly Hit[], q: string) => SearchGroup[];
  readonly dayGroup: (day: Day) => SearchGroup;
  readonly kind: (kind: HitKind) => string;
}> {
  const t = await getTranslations('search');
  const { day: dayText, quantity: quantityText } = bindFormats(await getLocale(), timeZone);
  const dayOf = ({ kind, day }: Hit): string | null =>
    day === null ? null : kind === 'record' ? dayText(day) : t('expires', { day: dayText(day) });
  const row = (hit: Hit): SearchRow => ({
    href: hitHref(hit),
    code: hit.code,
    title: hit.title,
    detail: [hit.detail, hit.quantity === null ? null : quantityText(hit.quantity, hit.uom ?? undefined), dayOf(hit)]
      .filter(Boolean)
      .join(' · '),
    off: hit.off
      ? hit.kind === 'record'
        ? t('off.voided')
        : hit.kind === 'serial'
          ? t('off.notHere')
          : hit.quantity === null
            ? t('off.archived')
            : t('off.usedUp')
      : null,
  });
  const kind = (each: HitKind) => t(`kinds.${each}`);
  return {
    row,
    kind,
    groups: (hits, q) =>
      groupHits(hits).map((group) => ({
        key: group.kind,
        label: kind(group.kind),
        rows: group.hits.map(row),
        more: listHref(group.kind, q),
      })),
    dayGroup: (day) => ({
      key: 'day',
      label: dayText(day),
      more: null,
      rows: [
        { href: `/records?from=${day}&to=${day}`, code: null, title: t('recordsOf', { day: dayText(day) }), detail: null, off: null },
        {
          href: `/lots?view=all&expiryFrom=${day}&expiryTo=${day}`,
          code: null,
          title: t('lotsExpiring', { day: dayText(day) }),
          detail: null,
          off: null,
        },
      ],
    }),
  };
}

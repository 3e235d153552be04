import { useLocale, useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText } from '@/components/ui/quantity';
import { bindFormats } from '@/lib/i18n/words';
import { blockDates, expiryDate } from '@/lib/lots/expiry.rules';
import { proposedLabel } from '@/lib/lots/label.rules';
import { expiryReason } from '@/lib/lots/lot-edit.rules';
import type { LotCard } from '@/lib/lots/lot-card.query';
import { countsForMrp } from '@/lib/availability/available.rules';

const TYPE_WORDS = { EXACT: 'exact', END_OF_MONTH: 'endOfMonth', START_OF_MONTH: 'startOfMonth' } as const;

/** Why the lot expires when it does, in a sentence. @rules EXP-01, EXP-02, EXP-06, EXP-07 */
function WhyExpiry({ lot }: { lot: LotCard }) {
  const t = useTranslations('lots.expiryRule');
  const { day } = bindFormats(useLocale(), 'UTC');
  const reason = expiryReason(lot);
  if (reason !== 'rule') return t(reason);
  if (expiryDate({ startDate: lot.startDate, validityDays: lot.validityDays, expiryType: lot.expiryType }) !== lot.expiryDate)
    return t('ruleChanged');
  return t(TYPE_WORDS[lot.expiryType], { start: day(lot.startDate), days: lot.validityDays ?? 0 });
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {tags.map((tag) => (
        <CodeText key={tag} code={tag} />
      ))}
    </span>
  );
}

/** What is known of a lot beside its figures; what nobody entered is left out. */
export function LotDetails({ lot }: { lot: LotCard }) {
  const t = useTranslations('lots');
  const { blockDate } = blockDates(lot);
  const label = proposedLabel(lot.labels);
  const status = lot.statusId === null ? null : { excludeFromAvailability: lot.excludes, notAvailableForMrp: lot.notForMrp };
  return (
    <DescriptionList
      details={[
        { key: 'why', term: t('whyExpiry'), value: <WhyExpiry lot={lot} /> },
        { key: 'block', term: t('blockFrom'), value: blockDate === null ? null : <DayText value={blockDate} /> },
        { key: 'mrp', term: t('mrp'), value: countsForMrp(status, lot.mrpConsiderUnavailableLots) ? t('mrpYes') : t('mrpNo') },
        { key: 'supplier', term: t('supplier'), value: lot.supplier },
        { key: 'supplierLot', term: t('supplierLot'), value: lot.supplierLotCode },
        { key: 'tags', term: t('tags'), value: lot.tags.length === 0 ? null : <Tags tags={lot.tags} /> },
        { key: 'producer', term: t('producer'), value: lot.producer },
        { key: 'type', term: t('lotType'), value: lot.lotType },
        { key: 'evaluation', term: t('evaluation'), value: lot.evaluation },
        { key: 'project', term: t('project'), value: lot.project },
        { key: 'label', term: t('label'), value: label === null ? null : t(`labelFrom.${label.source}`, { name: label.report.name }) },
        { key: 'packages', term: t('packages'), value: lot.packages },
        { key: 'insert', term: t('insertDate'), value: <DayText value={lot.insertDate} /> },
        { key: 'codeType', term: t('codeType'), value: lot.codeType },
        { key: 'notes', term: t('notes'), value: lot.notes },
      ].filter(({ value }) => value !== null && value !== '')}
    />
  );
}

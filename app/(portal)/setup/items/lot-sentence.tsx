'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '@/lib/i18n/use-words';
import type { ItemChoices } from '@/lib/items/item-choices.query';
import type { Day } from '@/lib/kernel/day';
import { isDay } from '@/lib/kernel/day';
import { blockDates, expiryDate } from '@/lib/lots/expiry.rules';
import type { ItemDraft } from './item-draft.types';

const days = (value: unknown): number | null => (typeof value === 'number' && value >= 0 && value <= 36500 ? value : null);

/** The settings of a draft as dates of a lot that is loaded today. */
function datesOf(draft: ItemDraft, today: Day): { expiry: Day | null; warn: Day | null; block: Day | null } {
  const far = expiryDate({ startDate: today, validityDays: days(draft.lotValidityDays), expiryType: draft.lotExpiryType });
  const { warnDate, blockDate } = blockDates({
    expiryDate: far,
    blockWarningDays: days(draft.blockWarningDays),
    blockDays: days(draft.blockDays),
  });
  return { expiry: far, warn: warnDate && isDay(warnDate) ? warnDate : null, block: blockDate && isDay(blockDate) ? blockDate : null };
}

/** What the settings mean for a lot and for a piece loaded today; it fills itself while one types. */
export function LotSentence({ today, choices }: { today: Day; choices: ItemChoices }) {
  const t = useTranslations('items');
  const { day } = useFormats();
  const { control } = useFormContext<ItemDraft>();
  // Without a name the whole of the form is watched, and the form holds all of its fields from the start.
  const draft = useWatch({ control }) as ItemDraft;
  const type = choices.codeTypes.find(({ id }) => id === draft.lotCodeTypeId);
  const { expiry, warn, block } = datesOf(draft, today);
  const wrongOrder = warn !== null && block !== null && warn > block;
  return (
    <section aria-label={t('summaryTitle')} className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-5">
      <h2 className="font-semibold">{t('summaryTitle')}</h2>
      {draft.lotManaged ? (
        <>
          <p aria-live="polite">
            {t('sentence', { today: day(today) })}{' '}
            {expiry === null ? (
              t('sentenceNever')
            ) : (
              <>
                {t('sentenceExpires', { expiry: day(expiry) })}
                {warn ? t('sentenceWarns', { warn: day(warn) }) : null}
                {block ? t('sentenceBlocked', { block: day(block) }) : null}
                {'.'}
              </>
            )}
          </p>
          {expiry !== null && expiry < today ? <p className="text-table text-warn">{t('sentenceBefore')}</p> : null}
          {wrongOrder ? <p className="text-table text-bad">{t('orderWrong')}</p> : null}
          <p className="text-table text-muted">{type ? t('summaryCodes', { type: type.code }) : t('summaryNoCodes')}</p>
          <p className="text-table text-muted">{t(`withdrawalHelp.${draft.withdrawalType}`)}</p>
        </>
      ) : null}
      {draft.serialManaged ? <PieceSentences draft={draft} today={today} choices={choices} /> : null}
      {draft.lotManaged || draft.serialManaged ? null : <p className="text-muted">{t('summaryPlain')}</p>}
    </section>
  );
}

/** How a piece gets its number, what lot it belongs to, and until when it is good. */
function PieceSentences({ draft, today, choices }: { draft: ItemDraft; today: Day; choices: ItemChoices }) {
  const t = useTranslations('items');
  const { day } = useFormats();
  const type = choices.serialCodeTypes.find(({ id }) => id === draft.serialCodeTypeId);
  const automatic = draft.serialGeneration === 'AUTOMATIC';
  const how = type ? t(automatic ? 'pieceAutomatic' : 'pieceManual', { type: type.code }) : t('pieceTyped');
  const expiry = expiryDate({ startDate: today, validityDays: days(draft.serialValidityDays), expiryType: 'EXACT' });
  return (
    <>
      <p aria-live="polite">{how}</p>
      {automatic && !type ? <p className="text-table text-warn">{t('pieceNoType')}</p> : null}
      {draft.lotManaged ? <p className="text-table text-muted">{t('pieceOfLot')}</p> : null}
      <p className="text-table text-muted">{expiry ? t('pieceExpires', { expiry: day(expiry) }) : t('pieceNever')}</p>
    </>
  );
}

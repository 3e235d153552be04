import { isLocale, type Locale } from '../i18n/locales';
import { wordsIn } from '../i18n/words-in';
import type { FieldText } from './draw/layout.rules';
import type { SymbolContent } from './label-content.rules';
import type { LabelSubject } from './label-subjects.query';
import type { LabelDesign, LabelField } from './label.types';

/** Whose label it is and in which language it speaks: those of the company. */
export type LabelHouse = { readonly name: string; readonly language: string; readonly timeZone: string };

/** Fields that say by themselves what they are. */
const WITHOUT_WORD: ReadonlySet<LabelField> = new Set([
  'COMPANY',
  'ITEM_CODE',
  'ITEM_NAME',
  'VARIANT',
  'STATUS',
  'LOCATION_CODE',
  'LOCATION_NAME',
  'TEMPLATE',
  'PARTNER',
  'FREE_TEXT',
  'HRI',
]);

export const localeOf = (language: string): Locale => (isLocale(language) ? language : 'en');

/**
 * What is written on the label of one thing, line by line; lines without a value are left out. Days stand as 2027-12-31.
 * @rules LAB-03
 */
export function labelTexts(
  design: Pick<LabelDesign, 'lines' | 'freeText'>,
  subject: LabelSubject,
  { content, house }: { readonly content: SymbolContent | null; readonly house: LabelHouse },
): FieldText[] {
  const { t, formats } = wordsIn(localeOf(house.language), house.timeZone);
  const written = (field: LabelField): string | null => {
    switch (field) {
      case 'COMPANY':
        return house.name;
      case 'FREE_TEXT':
        return design.freeText;
      case 'HRI':
        return content?.hri ?? null;
      case 'GTIN':
        return subject.gtin;
      case 'QUANTITY':
        return subject.values.QUANTITY ? formats.quantity(subject.values.QUANTITY, subject.uom ?? undefined) : null;
      default:
        return subject.values[field] ?? null;
    }
  };
  return design.lines.flatMap(({ field, size }) => {
    const value = written(field)?.trim();
    return value ? [{ field, size, word: WITHOUT_WORD.has(field) ? '' : t(`labels.onLabel.${field}`), value }] : [];
  });
}

import { useTranslations } from 'next-intl';
import { useFormats } from '@/lib/i18n/use-words';
import { compare, subtract } from '@/lib/kernel/quantity';
import { differenceOf } from '@/lib/scan-screens/steps.rules';
import type { WorkLine } from '@/lib/scan-screens/work.types';

/** Says how much a counted line changes the books; null where they are not known. */
export function useDifference(): (line: WorkLine) => string | null {
  const t = useTranslations('scanScreens');
  const { quantity } = useFormats();
  return (line) => {
    const difference = differenceOf(line);
    if (difference === null || !line.item) return null;
    const order = compare(difference, '0');
    const sign = order > 0 ? 'more' : order < 0 ? 'less' : 'same';
    return t('difference', { sign, quantity: quantity(order < 0 ? subtract('0', difference) : difference, line.item.uom) });
  };
}

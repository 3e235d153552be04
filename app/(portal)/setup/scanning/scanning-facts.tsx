import { useTranslations } from 'next-intl';
import { ownCode } from '@/lib/scan/own-code.rules';
import type { BarcodeRule, ScanSettings } from '@/lib/scan/scan-settings.types';
import { ReadOnly } from '../parts/read-only';

/** The settings for those who may look but not change. */
export function ScanningFacts({ settings: { separator, rules } }: { settings: ScanSettings }) {
  const t = useTranslations('scanning');
  const example = (rule: BarcodeRule) => ownCode(rule, Object.fromEntries(rule.tokens.map(({ kind }) => [kind, t(`examples.${kind}`)])));
  return (
    <ReadOnly
      details={[
        [t('separator'), separator || t('separatorNone')],
        ...rules.map((rule) => [rule.name, <code key={rule.prefix}>{example(rule)}</code>] as const),
      ]}
    />
  );
}

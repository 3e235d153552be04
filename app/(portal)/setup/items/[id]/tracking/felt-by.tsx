import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { TextLink } from '@/components/ui/text-link';
import { useFormats } from '@/lib/i18n/use-words';
import type { TrackingSetting } from '@/lib/tracking/tracking-form.types';

/** Drafts, bills of materials and templates that will feel it. */
export function FeltBy({ setting: { drafts, boms, templates } }: { setting: TrackingSetting }) {
  const t = useTranslations('tracking');
  const { list } = useFormats();
  if (drafts + boms + templates.length === 0) return null;
  return (
    <Band kind="info" title={t('feltBy')}>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {drafts > 0 ? <li>{t('drafts', { count: drafts })}</li> : null}
        {boms > 0 ? <li>{t('boms', { count: boms })}</li> : null}
        {templates.length > 0 ? (
          <li>
            {t('templates', { list: list(templates) })} <TextLink href={'/setup/templates' as Route}>{t('templatesLink')}</TextLink>
          </li>
        ) : null}
      </ul>
    </Band>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { SidePanel } from '@/components/register/side-panel';
import { DescriptionList } from '@/components/ui/description-list';
import { auditPlace } from '@/lib/audit/audit-place.rules';
import type { AuditRow } from '@/lib/audit/audit-register.query';
import { auditWords } from '@/lib/i18n/audit-words';
import { useFormats } from '@/lib/i18n/use-words';

/** One event with everything that changed. */
export function AuditPanel({ row, administrator }: { row: AuditRow; administrator: boolean }) {
  const t = useTranslations('audit');
  const formats = useFormats();
  const words = auditWords(t, formats);
  return (
    <SidePanel title={words.thing(row) || words.entity(row.entity)} href={auditPlace(row, administrator)}>
      <DescriptionList
        details={[
          { key: 'did', term: t('did'), value: words.event(row) },
          { key: 'when', term: t('when'), value: formats.moment(row.at) },
          { key: 'who', term: t('who'), value: row.by },
          { key: 'seal', term: t('seal'), value: row.seal ?? t('unsealed') },
          { key: 'reason', term: t('reason'), value: row.reason },
        ]}
      />
      {row.changes.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h3 className="text-table font-medium">{t('changes')}</h3>
          <dl className="flex flex-col gap-2 text-table">
            {row.changes.map((change) => {
              const { field, old, next } = words.change(change);
              return (
                <div key={change.field}>
                  <dt className="text-small text-muted">{field}</dt>
                  <dd className="wrap-anywhere">
                    <del className="text-muted no-underline">{old}</del> <span aria-hidden="true">→</span>
                    <span className="sr-only">{t('becomes')}</span> <ins className="no-underline">{next}</ins>
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ) : null}
    </SidePanel>
  );
}

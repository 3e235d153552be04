import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { bindFormats } from '@/lib/i18n/words';
import type { SystemFacts } from '@/lib/system/doctor.rules';

const MEGABYTE = 1_048_576;

/** Version, database and times. */
export function SystemDetails({ facts }: { facts: SystemFacts }) {
  const t = useTranslations('system');
  const { quantity } = bindFormats(useLocale(), 'UTC');
  const [days, hours, minutes] = [
    Math.floor(facts.uptimeSeconds / 86_400),
    Math.floor(facts.uptimeSeconds / 3_600) % 24,
    Math.floor(facts.uptimeSeconds / 60) % 60,
  ];
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('details')}</h2>
      <DescriptionList
        details={[
          { key: 'version', term: t('version'), value: `Filo ${facts.version}` },
          { key: 'database', term: t('database'), value: t(facts.embedded ? 'embedded' : 'external', { server: facts.server }) },
          { key: 'size', term: t('size'), value: quantity((facts.databaseBytes / MEGABYTE).toFixed(1), 'MB') },
          { key: 'migrations', term: t('migrations'), value: quantity(String(facts.migrations)) },
          { key: 'uptime', term: t('uptime'), value: t('uptimeFor', { days, hours: String(hours), minutes: String(minutes) }) },
          { key: 'url', term: t('url'), value: facts.publicUrl },
          {
            key: 'sessions',
            term: t('sessions'),
            value: t('sessionsFor', { minutes: String(facts.idleMinutes), hours: facts.sessionHours }),
          },
        ]}
      />
    </section>
  );
}

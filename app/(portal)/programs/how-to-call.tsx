import { getTranslations } from 'next-intl/server';
import { CopyButton } from '@/components/ui/copy-button';

const RULES = ['key', 'once', 'problems', 'pages', 'numbers'] as const;

/** What every call has in common, and a first one to copy. */
export async function HowToCall({ base }: { base: string }) {
  const t = await getTranslations('api');
  const example = `curl -H "Authorization: Bearer $FILO_KEY" "${base}/lots?expiry=d30"`;
  return (
    <section className="flex max-w-[48rem] flex-col gap-4">
      <h2 className="font-semibold">{t('howTitle')}</h2>
      <ul className="flex list-disc flex-col gap-2 ps-5 text-table">
        {RULES.map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
      <p className="flex items-start gap-2">
        <code className="min-w-0 font-mono text-table break-all">{example}</code>
        <CopyButton text={example} />
      </p>
      <p className="text-table">
        {t.rich('file', {
          link: (words) => (
            <a
              href="/api/v1/openapi.json"
              download
              className="text-accent underline decoration-1 underline-offset-[0.2em] hover:text-accent-strong"
            >
              {words}
            </a>
          ),
        })}
      </p>
    </section>
  );
}

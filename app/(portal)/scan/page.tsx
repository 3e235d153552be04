import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Search } from '@/lib/kernel/list-params';
import { scanParams } from '@/lib/scan/scan.params';
import { requireSession } from '@/lib/server/page';
import { Answer } from './answer';
import { ScanForm } from './scan-form';
import { tryScan } from './try-scan';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('scan'))('title') });

/** Any code: what it says, and what stands in the data under it. */
export default async function ScanPage({ searchParams }: { searchParams: Promise<Search> }) {
  const session = await requireSession();
  const { code, start } = scanParams.parse(await searchParams);
  const [tried, t] = await Promise.all([code.length > 0 ? tryScan(session, code) : null, getTranslations('scan')]);
  const lacks = tried?.ok === true && tried.answer.problems.some((problem) => problem.code === 'E_GS1_NEEDS');
  return (
    <>
      <PageHeader
        title={t('title')}
        state={t('intro')}
        menu={
          <>
            <TextLink href={'/scan/screens' as Route}>{t('screensLink')}</TextLink>
            <TextLink href={'/scan/test' as Route}>{t('testLink')}</TextLink>
          </>
        }
      />
      <ScanForm key={code.join(' ')} first={lacks ? (code[0] ?? null) : null} start={start === 'camera'} />
      {tried ? <Answer code={code} tried={tried} session={session} /> : null}
    </>
  );
}

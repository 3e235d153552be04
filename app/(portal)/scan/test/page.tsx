import bwip from 'bwip-js/node';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { hri } from '@/lib/gs1/format.rules';
import { hasPassedTest, readScanSettings } from '@/lib/scan/scan-settings.query';
import { TEST_PAIRS } from '@/lib/scan/scanner-test.rules';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { ScannerTest } from './scanner-test';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('scan'))('test.title') });

/** A symbol to scan, and what the scanner made of it. */
export default async function ScannerTestPage() {
  const { actor, company } = await requireSession();
  const db = appDatabase().sql;
  const [{ separator }, noted] = [await readScanSettings(db, company.id), await hasPassedTest(db, company.id)];
  const t = await getTranslations('scan');
  const symbol = bwip.toSVG({ bcid: 'gs1datamatrix', text: hri(TEST_PAIRS), scale: 4, backgroundcolor: 'FFFFFF', padding: 6 });
  return (
    <>
      <PageHeader title={t('test.title')} state={t('test.intro')} parents={[{ label: t('title'), href: '/scan' }]} />
      <div className="flex flex-wrap items-start gap-x-10 gap-y-6">
        <figure className="flex flex-col gap-2">
          <img
            src={`data:image/svg+xml;base64,${Buffer.from(symbol).toString('base64')}`}
            alt={t('test.symbolAlt')}
            className="size-44 rounded-lg border border-line bg-white"
          />
          <figcaption className="max-w-60 text-small text-muted">
            {t('test.symbol')} <code className="break-all text-ink">{hri(TEST_PAIRS)}</code>
          </figcaption>
        </figure>
        <ScannerTest separator={separator} noted={noted} maySetUp={actor.permissions.has('config.edit')} />
      </div>
    </>
  );
}

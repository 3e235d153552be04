import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { labelPrintParams } from '@/lib/labels/label-print-register.params';
import { listLabelPrints } from '@/lib/labels/label-print-register.query';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { LabelLog } from './label-log';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('labelLog'))('prints') });

/** Every print of labels. @rules LAB-06 */
export default async function LabelLogPage({ searchParams }: PageProps<'/labels'>) {
  const [session, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('labelLog')]);
  const [params, db] = [labelPrintParams.parse(search), appDatabase()];
  const [page, kit] = await Promise.all([
    listLabelPrints(db.sql, session.company.id, params),
    readListKit({ db, session }, 'label-prints', search),
  ]);
  return (
    <>
      <PageHeader title={t('prints')} state={t('printsWhat')} />
      <LabelLog {...{ params, page, kit }} />
    </>
  );
}

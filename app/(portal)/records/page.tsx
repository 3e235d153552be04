import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { countDrafts, listDrafts } from '@/lib/drafts/drafts';
import { recordRegisterParams } from '@/lib/record-register/record-register.params';
import { listRecords, recordFilterChoices, recordFilterCodes } from '@/lib/record-register/record-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddRecord } from './add-record';
import { RecordPanel } from './record-panel';
import { RecordRegister } from './record-register';
import { readKit } from '../_list/read-kit';
import { RECORD_OPERATORS } from '@/lib/record-register/record-operators';
import { dayIn } from '@/lib/kernel/day';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('records.list'))('title') });

/** The register of posted records, and the person's own drafts. */
export default async function RecordsPage({ searchParams }: PageProps<'/records'>) {
  const [session, search] = await Promise.all([requireSession(), searchParams]);
  const [{ actor, company }, params, db] = [session, recordRegisterParams.parse(search), appDatabase()];
  const [today, coded] = [dayIn(company.timeZone, new Date()), () => recordFilterCodes(db.sql, company.id)];
  const [page, drafts, draftCount, choices, kit, t] = await Promise.all([
    listRecords(db.sql, company.id, params),
    params.view === 'drafts' ? listDrafts({ db, session }) : [],
    countDrafts({ db, session }),
    recordFilterChoices(db.sql, company.id),
    readKit({ db, session }, { list: 'records', operators: RECORD_OPERATORS, search, today, coded }),
    getTranslations('records.list'),
  ]);
  const add = actor.permissions.has('record.post') ? <AddRecord label={t('add')} /> : null;
  const mayDraft = actor.permissions.has('record.draft');
  const panel = params.open ? <RecordPanel id={params.open} companyId={company.id} /> : null;
  return (
    <>
      <PageHeader title={t('title')} state={t('why')} action={add} />
      <RecordRegister {...{ params, page, drafts, draftCount, choices, kit, add, panel, mayDraft }} />
    </>
  );
}

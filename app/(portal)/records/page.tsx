import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { countDrafts, listDrafts } from '@/lib/record-form/drafts';
import { recordRegisterParams } from '@/lib/records/record-register.params';
import { listRecords, recordFilterChoices, recordFilterCodes } from '@/lib/records/record-register.query';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { RecordPanel } from './record-panel';
import { RecordRegister } from './record-register';
import { searchWords } from '../_list/search-words';
import { RECORD_OPERATORS } from '@/lib/records/record-operators';
import { dayIn } from '@/lib/kernel/day';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('records.list'))('title') });

/** The register of posted records, and the person's own drafts. */
export default async function RecordsPage({ searchParams }: PageProps<'/records'>) {
  const [session, search] = await Promise.all([requireSession(), searchParams]);
  const { actor, company } = session;
  const [params, db] = [recordRegisterParams.parse(search), appDatabase()];
  const today = dayIn(company.timeZone, new Date());
  const coded = () => recordFilterCodes(db.sql, company.id);
  const words = await searchWords({ path: '/records', operators: RECORD_OPERATORS, search, today, coded });
  const [page, drafts, draftCount, choices, kit, t] = await Promise.all([
    listRecords(db.sql, company.id, params),
    params.view === 'drafts' ? listDrafts({ db, session }) : [],
    countDrafts({ db, session }),
    recordFilterChoices(db.sql, company.id),
    readListKit({ db, session }, 'records', search),
    getTranslations('records.list'),
  ]);
  const add = actor.permissions.has('record.post') ? (
    <LinkButton kind="primary" href="/records/new" icon={<Plus aria-hidden="true" className="size-4" />}>
      {t('add')}
    </LinkButton>
  ) : null;
  const panel = params.open ? <RecordPanel id={params.open} companyId={company.id} /> : null;
  return (
    <>
      <PageHeader title={t('title')} state={t('why')} action={add} />
      <RecordRegister
        {...{ params, page, drafts, draftCount, choices, add, panel }}
        kit={{ ...kit, search: words }}
        mayDraft={actor.permissions.has('record.draft')}
      />
    </>
  );
}

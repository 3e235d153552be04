import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { auditRegisterParams } from '@/lib/audit/audit-register.params';
import { listAudit, listAuditEntities, readAuditHead } from '@/lib/audit/audit-register.query';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { ListKit } from '../../_list/list-kit';
import { AuditHeadCard } from './audit-head';
import { AuditRegister } from './audit-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('audit'))('title') });

/** Who did what, when and why, and the seal over it. */
export default async function AuditPage({ searchParams }: PageProps<'/administration/audit'>) {
  const [session, search] = await Promise.all([requireSession('audit.read'), searchParams]);
  const { actor, company } = session;
  const params = auditRegisterParams.parse(search);
  const open = typeof search.open === 'string' ? search.open : null;
  const db = appDatabase();
  const [page, entities, head, kit, t] = await Promise.all([
    listAudit(db.sql, company.id, params),
    listAuditEntities(db.sql, company.id),
    readAuditHead(db.sql, company.id),
    readListKit({ db, session }, 'audit', search),
    getTranslations('audit'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <AuditHeadCard head={head} />
      <ListKit kit={kit}>
        <AuditRegister {...{ params, page, entities, open }} administrator={actor.permissions.has('user.manage')} />
      </ListKit>
    </>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { auditRegisterParams } from '@/lib/audit/audit-register.params';
import { listAudit, listAuditEntities, readAuditHead } from '@/lib/audit/audit-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AuditHeadCard } from './audit-head';
import { AuditRegister } from './audit-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('audit'))('title') });

/** Who did what, when and why, and the seal over it. */
export default async function AuditPage({ searchParams }: PageProps<'/administration/audit'>) {
  const { actor, company } = await requireSession('audit.read');
  const search = await searchParams;
  const params = auditRegisterParams.parse(search);
  const open = typeof search.open === 'string' ? search.open : null;
  const { sql } = appDatabase();
  const [page, entities, head, t] = await Promise.all([
    listAudit(sql, company.id, params, company.timeZone),
    listAuditEntities(sql, company.id),
    readAuditHead(sql, company.id),
    getTranslations('audit'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <AuditHeadCard head={head} />
      <AuditRegister {...{ params, page, entities, open }} administrator={actor.permissions.has('user.manage')} />
    </>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { countCodeTypes, listCodeTypes } from '@/lib/code-types/code-type-register.query';
import type { CodePurpose } from '@/lib/code-types/code-type.types';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { SetupHeader } from '../parts/setup-header';
import { CodeTypesTable } from './code-types-table';
import { newOf } from './draft.types';
import { PurposeTabs } from './purpose-tabs';

type Props = { searchParams: Promise<{ of?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('codeTypes'))('title') });

/** The rules by which lots and serial numbers get their codes, each in its own tab. */
export default async function CodeTypesPage({ searchParams }: Props) {
  const { company, actor } = await requireSession();
  const purpose: CodePurpose = (await searchParams).of === 'serials' ? 'SERIAL' : 'LOT';
  const { sql } = appDatabase();
  const t = await getTranslations('codeTypes');
  const [rows, counts] = await Promise.all([listCodeTypes(sql, company.id, purpose), countCodeTypes(sql, company.id)]);
  const create = actor.permissions.has('config.edit') ? <AddLink href={newOf(purpose)} label={t('newAction')} /> : null;
  return (
    <>
      <SetupHeader title={t('title')} state={t('what')} action={rows.length > 0 ? create : null} />
      <PurposeTabs purpose={purpose} counts={counts} />
      {rows.length > 0 ? (
        <CodeTypesTable rows={rows} purpose={purpose} />
      ) : (
        <EmptyState title={t('emptyTitle', { purpose })} action={create}>
          {t('emptyBody', { purpose })}
        </EmptyState>
      )}
    </>
  );
}

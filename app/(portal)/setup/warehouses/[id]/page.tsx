import type { Metadata } from 'next';
import type { Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { isId } from '@/lib/kernel/id';
import { listParams, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { listLocations, readWarehouse } from '@/lib/warehouses/warehouses.query';
import { Tabs } from '@/components/ui/tabs';
import { ActiveChip } from '../../parts/active-chip';
import { nextPath } from '../../parts/next-path';
import { ReadOnly } from '../../parts/read-only';
import { RemoveWarehouse } from '../remove-buttons';
import { WarehouseForm } from '../warehouse-form';
import { Locations } from './locations';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('title') };
}

/** A warehouse with its locations. */
export default async function WarehousePage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { id } = await params;
  const found = isId(id) ? await readWarehouse(appDatabase(), company.id, id) : null;
  if (!found) notFound();
  const search = await searchParams;
  const list = listParams(['code']).parse(search);
  const locations = await listLocations(appDatabase(), company.id, found.id, list);
  const t = await getTranslations('warehouses');
  const nav = await getTranslations('nav');
  const common = await getTranslations('common');
  const home = `/setup/warehouses/${found.id}` as Route;
  const mayEdit = actor.permissions.has('config.edit');
  const inLocations = search.tab === 'locations';
  const { use, locations: _count, ...warehouse } = found;
  const values = { ...warehouse, endValidityDate: warehouse.endValidityDate ?? '' };
  return (
    <>
      <PageHeader
        title={<code>{warehouse.code}</code>}
        state={[<span key="description">{warehouse.description}</span>, <ActiveChip key="state" active={warehouse.active} />]}
        parents={[
          { label: nav('setUp'), href: '/setup' },
          { label: t('title'), href: '/setup/warehouses' },
        ]}
        action={mayEdit ? <RemoveWarehouse id={warehouse.id} version={warehouse.version} code={warehouse.code} /> : null}
      />
      <div className="mb-6">
        <Tabs
          label={common('sections')}
          tabs={[
            { key: 'details', label: t('details'), href: home, current: !inLocations },
            {
              key: 'locations',
              label: t('locations'),
              href: `${home}?tab=locations` as Route,
              count: found.locations,
              current: inLocations,
            },
          ]}
        />
      </div>
      {inLocations ? (
        <Locations warehouseId={warehouse.id} params={list} page={locations} mayEdit={mayEdit} />
      ) : mayEdit ? (
        <WarehouseForm values={values} use={use} proposed={[]} next={nextPath(search, '/setup/warehouses')} />
      ) : (
        <ReadOnly details={[[t('kind'), t(`kinds.${warehouse.kind}`)]]} />
      )}
    </>
  );
}

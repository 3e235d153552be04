import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readBom } from '@/lib/boms/bom.query';
import { readBomItems } from '@/lib/boms/bom-items.query';
import { listBomsOfItem } from '@/lib/boms/bom-register.query';
import { isId } from '@/lib/kernel/id';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { newDraft, nextVersion } from '../bom-draft.types';
import { BomForm } from '../bom-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('boms'))('add') });

/** A new version: of the item that the address names (`?item=`), or beginning as another version (`?copy=`). */
export default async function NewBomPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const [t, search, db] = [await getTranslations('boms'), await searchParams, appDatabase()];
  const source = await copiedFrom(search, (id) => readBom(db.sql, company.id, id));
  const named = typeof search.item === 'string' && isId(search.item) ? search.item : null;
  const [item] = source || named === null ? [] : await readBomItems(db.sql, company.id, [named]);
  const itemId = source?.itemId ?? item?.id ?? null;
  const versions = itemId ? await listBomsOfItem(db, company.id, itemId) : [];
  const items = source?.items ?? (item ? [item] : []);
  const draft = newDraft(itemId, source, { code: nextVersion(versions), isDefault: versions.length === 0 });
  return (
    <>
      <SetupHeader title={t('add')} parents={[{ label: t('title'), href: '/setup/boms' }]} />
      <BomForm draft={draft} items={items} copyOf={source?.code ?? null} next={nextPath(search, '')} mayEdit />
    </>
  );
}

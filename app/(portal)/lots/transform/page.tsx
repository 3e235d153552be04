import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { openTransformForm } from '@/lib/transformations/open-transform-form.query';
import { transformParams } from '@/lib/transformations/transform-form.params';
import { NoTemplate } from './no-template';
import { TransformForm } from './transform-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('transform'))('title') });

/** Lots made of lots: split, merged, or turned into another item; `?lots=` are the ones to begin with. @rules LFL-01, LFL-02 */
export default async function TransformPage({ searchParams }: PageProps<'/lots/transform'>) {
  const { company, actor } = await requireSession('transform.post');
  const [t, lots, params] = await Promise.all([getTranslations('transform'), getTranslations('lots'), searchParams]);
  const today = dayIn(company.timeZone, new Date());
  const opened = await openTransformForm(appDatabase().sql, company.id, transformParams.parse(params), today);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={t('title')} state={t('what')} parents={[{ label: lots('title'), href: '/lots' }]} />
      {opened.setting.templates.length === 0 ? (
        <NoTemplate mayEdit={actor.permissions.has('config.edit')} />
      ) : (
        <TransformForm {...opened} mayConfigure={actor.permissions.has('config.edit')} />
      )}
    </div>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { scanParams } from '@/lib/scan/scan.params';
import { WORK_SCREENS, type WorkScreen } from '@/lib/scan-screens/scan-screens.types';
import { requireSession } from '@/lib/server/page';
import { NoTemplates } from '../_screens/no-templates';
import { openScreen } from '../_screens/open-screen';
import { WorkScreen as Screen } from '../_screens/work-screen';

type Props = PageProps<'/scan/[screen]'>;
async function screenOf(params: Props['params']): Promise<WorkScreen> {
  const { screen } = await params;
  return WORK_SCREENS.find((each) => each === screen) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('scanScreens'))(`screens.${await screenOf(params)}`) };
}

/** A screen of a phone: goods are received, loaded, unloaded, moved, adjusted, one scan a step. */
export default async function ScanScreenPage({ params, searchParams }: Props) {
  const session = await requireSession('record.post');
  const screen = await screenOf(params);
  const [t, opened, { start }] = await Promise.all([
    getTranslations('scanScreens'),
    openScreen(session, screen),
    searchParams.then((search) => scanParams.parse(search)),
  ]);
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <PageHeader title={t(`screens.${screen}`)} parents={[{ label: t('title'), href: '/scan/screens' }]} />
      {opened.fits ? <Screen {...opened.props} camera={start === 'camera'} /> : <NoTemplates screen={screen} />}
    </div>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { serialRegisterParams } from '@/lib/serials/serial-register.params';
import { hasSerials, listSerials, serialChoices } from '@/lib/serials/serial-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { SerialPanel } from './serial-panel';
import { SerialRegister } from './serial-register';
import { readKit } from '../_list/read-kit';
import { SERIAL_OPERATORS } from '@/lib/serials/serial-operators';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('serials'))('title') });

/** The register of serial numbers. They are made by loads, so there is no button for a new one. @rules SER-11, SER-19, REG-01 */
export default async function SerialsPage({ searchParams }: PageProps<'/serials'>) {
  const [session, search] = await Promise.all([requireSession(), searchParams]);
  const { actor, company } = session;
  const may = { mayFlag: actor.permissions.has('serial.flags'), mayPrint: actor.permissions.has('label.print') };
  const params = serialRegisterParams.parse(search);
  const db = appDatabase();
  const today = dayIn(company.timeZone, new Date());
  const [page, choices, kit, t] = await Promise.all([
    listSerials(db.sql, company.id, params, today),
    serialChoices(db.sql, company.id),
    readKit({ db, session }, { list: 'serials', operators: SERIAL_OPERATORS, search, today }),
    getTranslations('serials'),
  ]);
  const any = page.rows.length !== 0 || (await hasSerials(db.sql, company.id));
  const panel = params.open ? <SerialPanel id={params.open} companyId={company.id} today={today} /> : null;
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <SerialRegister {...{ params, page, choices, kit, any, panel, ...may }} />
    </>
  );
}

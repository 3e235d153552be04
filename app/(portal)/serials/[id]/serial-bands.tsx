import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Band, type BandKind } from '@/components/ui/band';
import { TextLink } from '@/components/ui/text-link';
import { getFormats } from '@/lib/i18n/server-words';
import { listSerialEvents, type SerialEvent } from '@/lib/serials/serial-card.query';
import { SERIAL_FLAGS } from '@/lib/serials/serial-register.types';
import { appDatabase } from '@/lib/server/app-database';
import type { SerialPlaceProps } from './serial-card';

type Shown = {
  readonly key: string;
  readonly kind: BandKind;
  readonly title: string;
  readonly body: ReactNode;
  readonly since?: SerialEvent;
};

/** What keeps the piece from moving: what, since when, by whom, why, and what may still be done. @rules SER-11, SER-12, SER-13, SER-16 */
export async function SerialBands({ serial, companyId, timeZone }: SerialPlaceProps): Promise<ReactNode> {
  const [t, f] = await Promise.all([getTranslations('serials.bands'), getFormats(timeZone)]);
  const set = SERIAL_FLAGS.filter((flag) => serial[flag]);
  const told = set.length > 0 ? await listSerialEvents(appDatabase().sql, companyId, { serialId: serial.id, flagsOnly: true }) : [];
  const bands: Shown[] = [];
  if (serial.voided) bands.push({ key: 'voided', kind: 'info', title: t('voided'), body: t('voidedBody') });
  for (const flag of set)
    bands.push({
      key: flag,
      kind: flag === 'cancelled' ? 'bad' : flag === 'reserved' ? 'info' : 'warn',
      title: t(flag),
      body: t(`${flag}Body`),
      since: told.find(({ changes }) => changes.some(({ field }) => field === flag)),
    });
  if (serial.state === 'IN_STOCK' && serial.lotNotFree && serial.lot !== null)
    bands.push({
      key: 'lot',
      kind: 'warn',
      title: t('lot'),
      body: <TextLink href={`/lots/${serial.lotId}` as Route}>{t('lotBody', { lot: serial.lot })}</TextLink>,
    });
  if (serial.daysLeft !== null && serial.daysLeft < 0 && serial.state === 'IN_STOCK')
    bands.push({ key: 'expired', kind: 'warn', title: t('expired', { day: f.day(serial.expiryDate ?? '') }), body: t('expiredBody') });
  if (bands.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {bands.map(({ key, kind, title, body, since }) => (
        <Band key={key} kind={kind} title={title}>
          {since ? (
            <p>
              {[t('since', { moment: f.moment(since.at), name: since.by }), since.reason ? t('because', { reason: since.reason }) : '']
                .filter(Boolean)
                .join(' ')}
            </p>
          ) : null}
          <p>{body}</p>
        </Band>
      ))}
    </div>
  );
}

import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import { getFormats } from '@/lib/i18n/server-words';
import { isNegative } from '@/lib/kernel/quantity';
import type { OpenedTracking } from '@/lib/tracking/tracking-form.query';
import type { TrackingSetting } from '@/lib/tracking/tracking-form.types';
import { placeName } from '@/lib/tracking/tracking.rules';
import { SetupHeader } from '../../../parts/setup-header';
import { StartForm } from './start-form';
import { StopPanel } from './stop-panel';

type ViewProps = {
  readonly itemId: string;
  readonly opened: OpenedTracking;
  readonly begin: 'lots' | 'serials';
  readonly timeZone: string;
};

/** The start, or its end; or why neither can be. */
export async function TrackingView({ itemId, opened, begin, timeZone }: ViewProps) {
  const [t, items, { day }] = await Promise.all([getTranslations('tracking'), getTranslations('items'), getFormats(timeZone)]);
  const back = `/setup/items/${itemId}?tab=lots` as Route;
  const code = opened.kind === 'start' ? opened.setting.item.code : opened.kind === 'stop' ? opened.state.item.code : opened.code;
  const since = opened.kind === 'stop' ? opened.state.item.trackedFrom : null;
  const parents = [
    { label: items('title'), href: '/setup/items' },
    { label: code, href: back },
  ];
  const refusal = opened.kind === 'start' ? await refusalOf(opened.setting, timeZone) : null;
  return (
    <>
      <SetupHeader
        title={t(since === null ? 'title' : 'tracked', { item: code })}
        state={since === null ? t('what') : items('tracking.since', { date: day(since) })}
        parents={parents}
      />
      {opened.kind === 'always' ? (
        <Band
          kind="info"
          title={t('always', { item: code })}
          action={
            <LinkButton size="small" href={back}>
              {t('back')}
            </LinkButton>
          }
        >
          {t('alwaysBody')}
        </Band>
      ) : null}
      {opened.kind === 'stop' ? <StopPanel state={opened.state} /> : null}
      {refusal}
      {opened.kind === 'start' && refusal === null ? (
        <StartForm
          setting={opened.setting}
          begin={{
            lots: begin === 'lots' && !opened.setting.item.lotManaged,
            serials: begin === 'serials' || opened.setting.item.lotManaged,
          }}
        />
      ) : null}
    </>
  );
}

/** Why lots and numbers cannot begin, and what to do first; null when they can. */
async function refusalOf({ item, lotsOn, places }: TrackingSetting, timeZone: string) {
  const [t, { quantity }] = await Promise.all([getTranslations('tracking'), getFormats(timeZone)]);
  if (!lotsOn)
    return (
      <Band kind="warn" title={t('offTitle')} action={<TextLink href={'/setup/company' as Route}>{t('offLink')}</TextLink>}>
        {t('offBody')}
      </Band>
    );
  if (item.phantom) return <Band kind="info" title={t('phantom')} />;
  if (item.lotManaged && item.uomDecimals > 0) return <Band kind="info" title={t('serialsUnit', { unit: item.uom })} />;
  const below = places.find((place) => isNegative(place.quantity));
  if (!below) return null;
  const load = `/records/new?item=${item.id}` as Route;
  return (
    <Band kind="warn" title={t('negative')} action={<TextLink href={load}>{t('loadLink')}</TextLink>}>
      {t('negativeBody', { place: placeName(below), quantity: quantity(below.quantity, item.uom) })}
    </Band>
  );
}

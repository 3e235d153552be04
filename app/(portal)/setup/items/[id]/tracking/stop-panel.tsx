'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { TextLink } from '@/components/ui/text-link';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import { stopTrackingSchema } from '@/lib/tracking/start-tracking.schema';
import type { StoppedTracking } from '@/lib/tracking/stop-tracking';
import type { TrackedState } from '@/lib/tracking/tracking-form.types';
import { stopTrackingAction } from '../../actions';

type Values = { itemId: string; version: number; reason: string };

/** Since when lots or numbers are kept, what the start made, and the way back while nothing came later. */
export function StopPanel({ state }: { state: TrackedState }) {
  const t = useTranslations('tracking');
  const { day } = useFormats();
  const { item, later, lots, pieces, records } = state;
  const made = [...(lots > 0 ? [t('madeLots', { count: lots })] : []), ...(pieces > 0 ? [t('madePieces', { count: pieces })] : [])];
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <p>{t('trackedBody', { date: day(item.trackedFrom ?? '') })}</p>
      <section aria-labelledby="made" className="flex flex-col gap-1">
        <h2 id="made" className="font-semibold">
          {t('made')}
        </h2>
        {records.length === 0 ? <p className="text-muted">{t('madeNothing')}</p> : <p>{made.join(' · ')}</p>}
        <Records records={records} label={t('made')} />
      </section>
      {item.lotManaged && !item.serialManaged && item.uomDecimals === 0 ? (
        <p>
          <TextLink href={`/setup/items/${item.id}/tracking?begin=serials` as Route}>{t('numbersToo')}</TextLink>
        </p>
      ) : null}
      {later.length > 0 ? (
        <Band kind="warn" title={t('later')}>
          <p>{t('laterBody')}</p>
          <Records records={later} label={t('later')} />
          {later.length >= 10 ? <p>{t('laterMore')}</p> : null}
        </Band>
      ) : (
        <StopForm item={item} />
      )}
    </div>
  );
}

function Records({ records, label }: { records: TrackedState['records']; label: string }) {
  const { day } = useFormats();
  if (records.length === 0) return null;
  return (
    <ul aria-label={label} className="mt-1 flex flex-col gap-1">
      {records.map(({ id, number, warehouse, postingDate }) => (
        <li key={id}>
          <TextLink href={`/records/${id}` as Route}>
            {warehouse} {day(postingDate)} / {number}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function StopForm({ item }: Pick<TrackedState, 'item'>) {
  const t = useTranslations('tracking');
  const router = useRouter();
  const card = `/setup/items/${item.id}?tab=lots` as Route;
  const handle = useActionForm<Values, StoppedTracking>({
    id: 'stop-tracking',
    once: true,
    schema: stopTrackingSchema,
    action: stopTrackingAction,
    defaults: { itemId: item.id, version: item.version, reason: '' },
    onDone: () => {
      notify({ title: t('stopped', { item: item.code }) });
      router.push(card);
    },
  });
  const back = (
    <LinkButton kind="quiet" href={card}>
      {t('back')}
    </LinkButton>
  );
  return (
    <Form form={handle} action={t('stop')} secondary={back}>
      <FieldGroup title={t('stopTitle')} why={t('stopWhy')}>
        <TextareaField name="reason" label={t('reason')} help={t('reasonHelp')} required rows={2} />
      </FieldGroup>
    </Form>
  );
}

'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { complain } from '@/components/form/complain';
import { DayField, SelectField, SwitchField, TextareaField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import type { TableChoice } from '@/lib/items/item-choices.query';
import type { StartedTracking } from '@/lib/tracking/start-tracking';
import { formErrors, newValues, onForm, trackingInput } from '@/lib/tracking/tracking-form.rules';
import { LOT_MODES, type TrackingSetting, type TrackingValues } from '@/lib/tracking/tracking-form.types';
import { startTrackingAction } from '../../actions';
import { FeltBy } from './felt-by';
import { Places } from './places';
import { Preview } from './preview';

type StartProps = { readonly setting: TrackingSetting; readonly begin: { readonly lots: boolean; readonly serials: boolean } };

const choicesOf = (rows: readonly TableChoice[]) =>
  rows.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }));

/** What begins, from when, what each place gets, and in plain words what will be posted. */
export function StartForm({ setting, begin }: StartProps) {
  const t = useTranslations('tracking');
  const { day } = useFormats();
  const router = useRouter();
  const { item } = setting;
  const card = `/setup/items/${item.id}?tab=lots` as Route;
  const defaults = useMemo(() => newValues(setting, begin), [setting, begin]);
  const schema = useMemo(
    () =>
      z.unknown().superRefine((raw, context) => {
        complain(context, formErrors(raw as TrackingValues, setting));
      }),
    [setting],
  );
  const handle = useActionForm<TrackingValues, StartedTracking>({
    id: 'start-tracking',
    once: true,
    schema,
    defaults,
    action: async (raw) => {
      const { commandId, confirm, ...values } = raw as TrackingValues & { commandId: string; confirm?: string[] };
      const { input } = trackingInput(values, setting);
      const answer = await startTrackingAction({ ...input, commandId, ...(confirm ? { confirm } : {}) });
      return answer.ok ? answer : { ...answer, fields: onForm(answer.fields, values, setting) };
    },
    onDone: ({ from, lots, records }) => {
      notify({
        title: t('started', { item: item.code, date: day(from) }),
        links: [
          ...lots.slice(0, 2).map(({ id, code }) => ({ label: t('lotLink', { code }), href: `/lots/${id}` })),
          ...records.slice(0, 2).map(({ id, number }) => ({ label: t('recordLink', { number: String(number) }), href: `/records/${id}` })),
        ],
      });
      router.push(card);
    },
  });
  const back = (
    <LinkButton kind="quiet" href={card}>
      {t('back')}
    </LinkButton>
  );
  return (
    <Form wide form={handle} action={t('start')} secondary={back}>
      <Kinds setting={setting} />
      <Places setting={setting} />
      <Preview setting={setting} />
      <FeltBy setting={setting} />
      {setting.places.length > 0 ? <TextareaField name="note" label={t('note')} rows={2} className="max-w-3xl" /> : null}
    </Form>
  );
}

/** Lots, numbers or both, from which day on, and what makes their codes. */
function Kinds({ setting }: { setting: TrackingSetting }) {
  const t = useTranslations('tracking');
  const { day } = useFormats();
  const { control } = useFormContext<TrackingValues>();
  const [lots, serials, mode] = useWatch({ control, name: ['lots', 'serials', 'lotMode'] });
  const { item, places, today, codeTypes, serialCodeTypes } = setting;
  const parted = item.uomDecimals > 0;
  const serialWord = parted ? t('serialsUnit', { unit: item.uom }) : t(serials ? 'serialsOn' : 'serialsOff');
  const modes = LOT_MODES.filter((one) => one !== 'place' || places.length > 1);
  return (
    <FieldGroup title={t('kinds')} why={t('kindsWhy')}>
      {item.lotManaged ? null : <SwitchField name="lots" label={t('lots')} consequence={t(lots ? 'lotsOn' : 'lotsOff')} />}
      <SwitchField name="serials" label={t('serials')} consequence={serialWord} disabled={parted} />
      <FieldRow>
        <DayField
          name="from"
          label={t('from')}
          required
          today={today}
          help={item.lastMovement === null ? t('fromHelpNever') : t('fromHelp', { date: day(item.lastMovement) })}
        />
        {lots && places.length > 0 ? (
          <SelectField
            name="lotMode"
            label={t('lotMode')}
            required
            help={t(`modeHelp.${mode}`)}
            choices={modes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          />
        ) : null}
      </FieldRow>
      <FieldRow>
        {lots ? (
          <SelectField
            name="lotCodeTypeId"
            label={t('lotCodeType')}
            help={t('codeTypeHelp')}
            empty={t('codeTypeNone')}
            choices={choicesOf(codeTypes)}
          />
        ) : null}
        {serials ? (
          <SelectField
            name="serialCodeTypeId"
            label={t('serialCodeType')}
            help={t('codeTypeHelp')}
            empty={t('codeTypeNone')}
            choices={choicesOf(serialCodeTypes)}
          />
        ) : null}
      </FieldRow>
    </FieldGroup>
  );
}

'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { CodeField, DayField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { fromAction, LookupField } from '@/components/form/lookup-field';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { editSerialSchema } from '@/lib/serials/edit-serial.schema';
import type { SerialCard } from '@/lib/serials/serial-card.query';
import { mayTypeExpiry } from '@/lib/serials/serial-edit.rules';
import { editSerialAction, lookupSerialSuppliersAction } from '../../actions';

const valuesOf = (serial: SerialCard) => ({
  serialId: serial.id,
  version: serial.version,
  code: serial.code,
  customerCode: serial.customerCode ?? '',
  supplierCode: serial.supplierCode ?? '',
  supplierId: serial.supplierId,
  startDate: serial.startDate,
  expiryDate: serial.expiryDate ?? '',
  reason: '',
});
type Values = ReturnType<typeof valuesOf>;

const loadSuppliers = fromAction((query) => lookupSerialSuppliersAction({ query }));

/** The form of a piece; what is locked says why. @rules SER-14, EXP-06, EXP-07 */
export function SerialForm({ serial, today }: { readonly serial: SerialCard; readonly today: string }) {
  const t = useTranslations('serials');
  const common = useTranslations('common');
  const router = useRouter();
  const card = `/serials/${serial.id}` as Route;
  const form = useActionForm<Values, unknown>({
    schema: editSerialSchema,
    action: editSerialAction,
    defaults: valuesOf(serial),
    onDone: () => {
      notify({ title: t('saved') });
      router.push(card);
      router.refresh();
    },
  });
  const locked = serial.otherUses > 0;
  const free = mayTypeExpiry(serial);
  const supplier = serial.supplierId && serial.supplier ? [{ id: serial.supplierId, code: serial.supplier }] : [];
  return (
    <Form
      form={form}
      action={t('save')}
      secondary={
        <LinkButton kind="quiet" href={card}>
          {common('cancel')}
        </LinkButton>
      }
    >
      <FieldGroup title={t('form.identity')} why={t('form.identityWhy')}>
        <CodeField {...form.at('code')} label={t('code')} required readOnly={locked} help={locked ? t('form.codeLocked') : undefined} />
        <FieldRow>
          <TextField {...form.at('customerCode')} label={t('customerCode')} help={t('form.codesWhy')} />
          <TextField {...form.at('supplierCode')} label={t('supplierCode')} />
        </FieldRow>
        <LookupField {...form.at('supplierId')} label={t('supplier')} load={loadSuppliers} known={supplier} />
      </FieldGroup>
      <FieldGroup title={t('form.dates')} why={t('form.datesWhy')}>
        <FieldRow>
          <DayField {...form.at('startDate')} label={t('start')} required today={today} />
          <DayField {...form.at('expiryDate')} label={t('expiry')} readOnly={!free} help={free ? undefined : t('form.expiryLocked')} />
        </FieldRow>
        {free ? <TextField {...form.at('reason')} label={t('reason')} help={t('form.expiryReason')} /> : null}
      </FieldGroup>
    </Form>
  );
}

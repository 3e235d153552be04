'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import type { FixedFlag } from '@/lib/templates/template.types';
import { fixTemplateSchema } from '@/lib/templates/save-template.schema';
import { fixTemplateAction } from '../setup/templates/actions';

type Fix = {
  readonly template: { readonly id: string; readonly version: number; readonly code: string; readonly warehouseCode: string };
  readonly flags: readonly FixedFlag[];
  readonly needed: boolean;
};

/** What a template lacks for the work with lots or serial numbers; the change is shown first and made only when the person says so. @rules GUI-02 */
export function FixTemplate({ fix }: { fix: Fix }) {
  const t = useTranslations('guide.L3');
  const [open, setOpen] = useState(false);
  const { code } = fix.template;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button kind={fix.needed ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
        {t('fix', { code })}
      </Button>
      {fix.needed ? null : <span className="text-table text-muted">{t('adviceOnly')}</span>}
      <Dialog open={open} onOpenChange={setOpen} title={t('fixTitle', { code })}>
        {open ? <FixForm fix={fix} close={() => setOpen(false)} /> : null}
      </Dialog>
    </div>
  );
}

function FixForm({ fix: { template, flags }, close }: { fix: Fix; close: () => void }) {
  const t = useTranslations('guide.L3');
  const words = useTranslations('errorWords');
  const common = useTranslations('common');
  const form = useActionForm({
    schema: fixTemplateSchema,
    action: fixTemplateAction,
    defaults: { id: template.id, version: template.version, flags: [...flags] },
    onDone: () => {
      notify({ title: t('fixed', { code: template.code }) });
      close();
    },
  });
  return (
    <Form
      form={form}
      action={t('fixAction')}
      embedded
      secondary={
        <Button kind="quiet" onClick={close}>
          {common('cancel')}
        </Button>
      }
    >
      <p>{t('fixBody', { warehouse: template.warehouseCode })}</p>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {flags.map((flag) => (
          <li key={flag}>
            <span className="font-medium">{words(flag)}</span>{' '}
            <span className="text-table text-muted">({flag === 'traceability' ? t('advised') : t('needed')})</span>
          </li>
        ))}
      </ul>
    </Form>
  );
}

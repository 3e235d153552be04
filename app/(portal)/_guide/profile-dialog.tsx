'use client';

import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { applyProfileSchema } from '@/lib/getting-started/apply-profile.schema';
import { countNew, planProfile } from '@/lib/getting-started/profile.rules';
import { type GuideState, PROFILES, type ProfileKey, type ProfileLanguage } from '@/lib/getting-started/profiles.types';
import { applyProfileAction } from './actions';
import { codeExample } from './code-example';

type DialogProps = {
  readonly profile: ProfileKey;
  readonly state: GuideState;
  readonly language: ProfileLanguage;
  readonly onClose: () => void;
};

/** Exactly what a beginning makes, what it finds and leaves alone, and what it proposes for the first item. @rules GUI-02 */
export function ProfileDialog({ profile, state, language, onClose }: DialogProps) {
  const t = useTranslations('guide.profiles');
  const common = useTranslations('common');
  const plan = planProfile(profile, state.taken);
  const isNew = countNew(plan);
  const form = useActionForm({
    schema: applyProfileSchema,
    action: applyProfileAction,
    defaults: { profile, language },
    onDone: () => {
      notify({ title: t('done', { name: t(`${profile}.name`) }) });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('dialogTitle', { name: t(`${profile}.name`) })}
      description={t('dialogWhy')}
    >
      <Form
        form={form}
        action={t('make', { count: isNew })}
        embedded
        secondary={
          <Button kind="quiet" onClick={onClose}>
            {common('cancel')}
          </Button>
        }
      >
        <Part title={t('makes')}>
          <ul className="flex flex-col gap-1 text-table">
            {plan.rows.map(({ table, code, name, there }) => (
              <Row key={`${table}${code}`} kind={t(`tables.${kindOf(table)}`)} code={code} name={name[language]} there={there} />
            ))}
            <Row
              kind={t('tables.codeType')}
              code={plan.codeType.code}
              name={`${plan.codeType.name[language]} (${codeExample(plan.codeType.segments)})`}
              there={plan.codeType.there}
            />
          </ul>
        </Part>
        <Part title={t('proposes')}>
          <ItemWords profile={profile} state={state} />
        </Part>
      </Form>
    </Dialog>
  );
}

const kindOf = (table: string): 'unit' | 'itemClass' | 'status' =>
  table === 'units' ? 'unit' : table === 'item-classes' ? 'itemClass' : 'status';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-table font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Row({ kind, code, name, there }: { kind: string; code: string; name: string; there: boolean }) {
  const t = useTranslations('guide.profiles');
  const Icon = there ? Check : Plus;
  return (
    <li className="flex items-baseline gap-2">
      <Icon aria-hidden="true" className={there ? 'size-4 shrink-0 self-center text-muted' : 'size-4 shrink-0 self-center text-accent'} />
      <span className={there ? 'text-muted' : undefined}>
        {kind} <code>{code}</code> {name}
        {there ? ` · ${t('there')}` : null}
      </span>
    </li>
  );
}

/** What the form of the first item will be filled with; nothing of it is stored now. */
function ItemWords({ profile, state }: { profile: ProfileKey; state: GuideState }) {
  const t = useTranslations('guide.profiles.item');
  const { item } = PROFILES[profile];
  const status = state.statuses.find(({ kind }) => kind === item.firstStatus);
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-table">
      <li>{t(item.withdrawalType)}</li>
      <li>{status ? t('status', { status: status.name }) : t('noStatus')}</li>
      <li>{item.lotValidityDays === null ? t('noValidity') : t('validity', { days: item.lotValidityDays })}</li>
      {item.allowExpiryEdit ? <li>{t('expiryEdit')}</li> : null}
      {item.blockWarningDays === null ? null : <li>{t('warning', { days: item.blockWarningDays })}</li>}
      {item.blockDays ? <li>{t('block', { days: item.blockDays })}</li> : null}
    </ul>
  );
}

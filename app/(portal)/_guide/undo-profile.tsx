'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { undoProfileSchema } from '@/lib/getting-started/apply-profile.schema';
import type { GuideState, ProfileKey } from '@/lib/getting-started/profiles.types';
import { undoProfileAction } from './actions';

type UndoProps = { readonly profile: ProfileKey; readonly made: GuideState['made']; readonly onClose: () => void };

/** What goes when a beginning is taken back; as soon as one of them is in use, nothing goes. */
export function UndoProfile({ profile, made, onClose }: UndoProps) {
  const t = useTranslations('guide.profiles');
  const common = useTranslations('common');
  const form = useActionForm({
    schema: undoProfileSchema,
    action: undoProfileAction,
    defaults: { profile },
    onDone: () => {
      notify({ title: t('undone') });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('undoTitle', { name: t(`${profile}.name`) })}
      description={t('undoWhy')}
    >
      <Form
        form={form}
        action={t('undoAction', { count: made.length })}
        embedded
        secondary={
          <Button kind="quiet" onClick={onClose}>
            {common('cancel')}
          </Button>
        }
      >
        <p className="flex flex-wrap gap-x-3 text-table">
          {made.map(({ id, code }) => (
            <code key={id}>{code}</code>
          ))}
        </p>
      </Form>
    </Dialog>
  );
}

'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { z } from 'zod';
import { complain } from '@/components/form/complain';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Band } from '@/components/ui/band';
import { notify } from '@/components/ui/toast';
import { fieldErrorsOf } from '@/lib/kernel/issues';
import type { CreatedLots } from '@/lib/transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '@/lib/transformations/create-lot-from-lot.schema';
import type { OpenedTransform } from '@/lib/transformations/open-transform-form.query';
import { transformErrors, transformInput } from '@/lib/transformations/transform-form.rules';
import type { TransformValues } from '@/lib/transformations/transform-form.types';
import { keepEnter, usePageShortcut } from '../../records/_form/record-form';
import { createLotFromLotAction } from './actions';
import { Balance } from './balance';
import { CodePreview } from './code-preview';
import { HeaderFields } from './header-fields';
import { Origins } from './origins';
import { Results } from './results';
import { TransformWorld, useTransformWorld } from './transform-world';
import { sidesOf } from './use-sides';

type TransformFormProps = OpenedTransform & { readonly mayConfigure: boolean };

/** Lots on top, what they become below, and a sentence of what the posting will do. @rules LFL-02, LFL-03, LFL-04 */
export function TransformForm({ setting, places, items, mayConfigure, defaults, leftOut }: TransformFormProps) {
  return (
    <TransformWorld {...{ setting, places, items, mayConfigure }}>
      <Page defaults={defaults} leftOut={leftOut} />
    </TransformWorld>
  );
}

/** Complaints about a code stand where an existing lot is chosen, if one is. */
async function send(raw: unknown) {
  const { results } = raw as TransformValues;
  const answer = await createLotFromLotAction(transformInput(raw) as never);
  if (answer.ok) return answer;
  const fields = answer.fields.map((field) => {
    const at = /^results\.(\d+)\.code$/.exec(field.path)?.[1];
    return at !== undefined && results[Number(at)]?.kind === 'existing' ? { ...field, path: `results.${at}.lotId` } : field;
  });
  return { ...answer, fields };
}

function Page({ defaults, leftOut }: Pick<TransformFormProps, 'defaults' | 'leftOut'>) {
  const t = useTranslations('transform');
  const router = useRouter();
  const world = useTransformWorld();
  const schema = useMemo(
    () =>
      z.unknown().superRefine((raw, context) => {
        const values = raw as TransformValues;
        const parsed = createLotFromLotSchema.safeParse(transformInput(raw), { reportInput: true });
        complain(
          context,
          fieldErrorsOf(parsed.error?.issues ?? []).map((error) => (error.path === 'origins' ? { ...error, code: 'E_REQUIRED' } : error)),
        );
        complain(context, transformErrors(values, { places: world.places, ...sidesOf(values, world) }));
      }),
    [world],
  );
  const handle = useActionForm<TransformValues, CreatedLots>({
    id: 'lot-from-lot',
    once: true,
    schema,
    defaults,
    action: send,
    onDone: ({ recordId, number, lots }) => {
      notify({
        title: t('done', { count: lots.length, lots: lots.map(({ code }) => code).join(', ') }),
        links: [
          ...lots.slice(0, 3).map(({ id, code }) => ({ label: t('lotLink', { code }), href: `/lots/${id}` })),
          { label: t('recordLink', { number: String(number) }), href: `/records/${recordId}` },
        ],
        action: { label: t('undo'), onClick: () => router.push(`/records/${recordId}?void=1` as Route) },
      });
      router.push(`/records/${recordId}` as Route);
    },
  });
  usePageShortcut(handle.submit);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the Enter key from posting by accident
    <div onKeyDown={keepEnter}>
      <Form wide form={handle} action={t('post')}>
        {leftOut > 0 ? <Band kind="warn" title={t('leftOut', { count: leftOut })} /> : null}
        <Origins />
        <Results />
        <HeaderFields />
        <Balance />
        <CodePreview />
      </Form>
    </div>
  );
}

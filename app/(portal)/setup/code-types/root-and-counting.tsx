'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckboxField, CodeField, SwitchField } from '@/components/form/fields';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { isSourceKind } from '@/lib/codes/compose-code.rules';
import type { SegmentKind } from '@/lib/code-types/code-type.types';
import { useFormats } from '@/lib/i18n/use-words';
import type { Draft } from './draft.types';

/** Which parts stay fixed while the counter runs. */
export function RootGroup() {
  const t = useTranslations('codeTypes');
  const { list } = useFormats();
  const { control, setValue, formState } = useFormContext<Draft>();
  const [segments, root] = useWatch({ control, name: ['segments', 'rootKinds'] });
  const inCode = segments.map(({ kind }) => kind).filter(isSourceKind);
  const offered: SegmentKind[] = [...inCode, ...root.filter((kind) => !inCode.some((each) => each === kind))];
  const names = root.map((kind) => t(`kinds.${kind}`));
  const toggle = (kind: SegmentKind, on: boolean) =>
    setValue('rootKinds', on ? [...root, kind] : root.filter((each) => each !== kind), { shouldDirty: true, shouldTouch: true });
  return (
    <FieldGroup title={t('rootTitle')} why={t('rootWhy')}>
      {offered.length === 0 ? <p className="text-table text-muted">{t('rootEmpty')}</p> : null}
      {offered.map((kind) => {
        const name = t(`kinds.${kind}`);
        const absent = !inCode.some((each) => each === kind);
        return (
          <Checkbox
            key={kind}
            label={absent ? t('rootAbsent', { kind: name }) : name}
            checked={root.includes(kind)}
            onChange={(event) => toggle(kind, event.target.checked)}
          />
        );
      })}
      {offered.length > 0 ? (
        <p className="text-table text-muted">{root.length === 0 ? t('rootNone') : t('rootSome', { kinds: list(names) })}</p>
      ) : null}
      {formState.errors.rootKinds?.message ? <p className="text-table text-bad">{formState.errors.rootKinds.message}</p> : null}
    </FieldGroup>
  );
}

/** Where counters begin and what becomes of gaps. */
export function CountingGroup() {
  const t = useTranslations('codeTypes');
  const { control, getValues } = useFormContext<Draft>();
  const purpose = getValues('purpose');
  const [segments, fillMissing] = useWatch({ control, name: ['segments', 'fillMissing'] });
  const has = (kind: SegmentKind) => segments.some((segment) => segment.kind === kind);
  const counts = has('PROGRESSIVE') || has('ALPHA');
  return (
    <FieldGroup title={t('startTitle')}>
      <FieldRow>
        {has('PROGRESSIVE') ? <CodeField name="startNumeric" label={t('startNumeric')} help={t('startNumericHelp')} required /> : null}
        {has('ALPHA') ? <CodeField name="startAlpha" label={t('startAlpha')} help={t('startAlphaHelp')} required /> : null}
      </FieldRow>
      {counts ? (
        <SwitchField name="fillMissing" label={t('fillMissing')} consequence={t(fillMissing ? 'fillMissingOn' : 'fillMissingOff')} />
      ) : (
        <p className="text-table text-muted">{t('noCounter', { purpose })}</p>
      )}
      {purpose === 'LOT' ? <CheckboxField name="unitHandling" label={t('unitHandling')} consequence={t('unitHandlingWhy')} /> : null}
    </FieldGroup>
  );
}

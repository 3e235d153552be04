'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { SwitchField } from '@/components/form/fields';
import { useFormats } from '@/lib/i18n/use-words';
import { dependantsOf, missingNeeds, typeNeeded } from '@/lib/templates/template.rules';
import { TEMPLATE_FLAGS, type TemplateFields, type TemplateFlag } from '@/lib/templates/template.types';
import type { TemplateDraft } from './template-draft.types';

type Flags = Pick<TemplateFields, TemplateFlag>;

/** All switches as they stand in the form. */
export function useFlags(): Flags {
  const { control } = useFormContext<TemplateDraft>();
  const values = useWatch({ control, name: [...TEMPLATE_FLAGS] });
  return Object.fromEntries(TEMPLATE_FLAGS.map((flag, index) => [flag, values[index] === true])) as Flags;
}

type FlagProps = {
  readonly name: TemplateFlag;
  /** Records were posted with the template: it stays as it is. */
  readonly locked?: boolean;
  /** What keeps it off besides the other switches. */
  readonly hindered?: string | null;
};

/** One switch with what it brings about, on and off; what it needs, and what needs it, is said where it bites. */
export function Flag({ name, locked = false, hindered = null }: FlagProps) {
  const t = useTranslations('templates');
  const { list } = useFormats();
  const { control } = useFormContext<TemplateDraft>();
  const type = useWatch({ control, name: 'type' });
  const flags = useFlags();
  const on = flags[name];
  const goesWith = typeNeeded(name);
  const wrongWay = goesWith !== null && goesWith !== type;
  if (wrongWay && !on) return null;
  const words = (names: readonly TemplateFlag[]) => list(names.map((flag) => t(flag)));
  const missing = missingNeeds(name, flags);
  const dependants = on ? [] : dependantsOf(name, flags);
  const consequence = locked
    ? `${t(`${name}${on ? 'On' : 'Off'}`)} ${t('locked')}`
    : wrongWay
      ? t(goesWith === 'LOAD' ? 'onlyLoad' : 'onlyUnload')
      : missing.length > 0
        ? t(on ? 'needsBut' : 'needs', { flags: words(missing) })
        : dependants.length > 0
          ? t('neededBy', { flags: words(dependants) })
          : (hindered ?? t(`${name}${on ? 'On' : 'Off'}`));
  const bites = !locked && ((on && (wrongWay || missing.length > 0)) || dependants.length > 0);
  return (
    <SwitchField
      name={name}
      label={t(name)}
      consequence={bites ? <span className="text-warn">{consequence}</span> : consequence}
      disabled={locked || (!on && (missing.length > 0 || hindered !== null))}
    />
  );
}

import { getLocale, getTranslations } from 'next-intl/server';
import type { ImportKind } from '@/lib/import-kinds/kind.types';
import { choiceName } from '@/lib/imports/field-words';
import type { TemplateWords } from '@/lib/imports/template-file';

/** What a template says, in the person's language. */
export async function getTemplateWords(kind: ImportKind): Promise<TemplateWords> {
  const [t, common, locale] = await Promise.all([getTranslations('imports'), getTranslations('common'), getLocale()]);
  return {
    title: t(`kinds.${kind}`),
    explanations: t('template.explanations'),
    heads: [t('template.column'), t('template.needed'), t('template.write'), t('template.example')],
    yes: common('yes'),
    no: common('no'),
    notes: [t('template.first'), t('template.empty')],
    help: ({ id, type, refers, choices = [] }) =>
      type === 'choice'
        ? t('helps.choice', { choices: choices.map((value) => choiceName(locale, id, value)).join(', ') })
        : t(`helps.${refers ? 'refers' : type}`),
  };
}

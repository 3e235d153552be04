import type { Locale } from '../i18n/locales';
import { wordsIn } from '../i18n/words-in';
import type { ImportKind } from '../import-kinds/kind.types';
import { choiceName } from './field-words';
import type { TemplateWords } from './template-file';

/** What a template says in a language. */
export function templateWords(kind: ImportKind, locale: Locale): TemplateWords {
  const { t, formats } = wordsIn(locale, 'UTC');
  return {
    title: t(`imports.kinds.${kind}`),
    explanations: t('imports.template.explanations'),
    heads: [t('imports.template.column'), t('imports.template.needed'), t('imports.template.write'), t('imports.template.example')],
    yes: t('common.yes'),
    no: t('common.no'),
    notes: [t('imports.template.first'), t('imports.template.empty')],
    help: ({ id, type, refers, choices = [] }) =>
      type === 'choice'
        ? t('imports.helps.choice', { choices: formats.list(choices.map((value) => choiceName(locale, id, value))) })
        : t(`imports.helps.${refers ? 'refers' : type}`),
  };
}

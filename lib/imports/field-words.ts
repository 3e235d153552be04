import { imports as english } from '../i18n/messages/en/imports';
import { imports as italian } from '../i18n/messages/it/imports';
import type { Locale } from '../i18n/locales';
import { wordKey, type ValueField } from '../import-files/value.rules';
import { KIND_FIELDS } from '../import-kinds/kind-fields.rules';
import type { ImportField, ImportKind } from '../import-kinds/kind.types';
import type { FieldWords } from './map-columns.rules';

type Names = Readonly<Record<string, string>>;

const LANGUAGES = { en: english, it: italian } as const;
const namesOf = (language: Locale, kind: ImportKind): Names => LANGUAGES[language].fields[kind];
const choiceNames = (language: Locale, field: string): Names => LANGUAGES[language].choices[field as keyof typeof english.choices];

/** What a field is called in a language. */
export const fieldName = (language: Locale, kind: ImportKind, field: string): string => namesOf(language, kind)[field] ?? field;

/** What a value of a choice is called in a language. */
export const choiceName = (language: Locale, field: string, value: string): string => choiceNames(language, field)[value] ?? value;

/** The names of the fields of a kind in every language. */
export const fieldWords = (kind: ImportKind): FieldWords =>
  Object.fromEntries(KIND_FIELDS[kind].map(({ id }) => [id, [fieldName('en', kind, id), fieldName('it', kind, id)]]));

/** A field as the reader of its cells needs it: a choice with its words in every language. */
export function valueField({ id, type, choices }: ImportField): ValueField {
  if (!choices) return { type };
  return {
    type,
    choices: choices.map((value) => ({ value, words: [value, choiceName('en', id, value), choiceName('it', id, value)].map(wordKey) })),
  };
}

/** The fields of a kind in the words of a language, for a page. */
export const fieldChoices = (kind: ImportKind, language: Locale): { id: string; name: string; required: boolean }[] =>
  KIND_FIELDS[kind].map(({ id, required }) => ({ id, required: required === true, name: fieldName(language, kind, id) }));

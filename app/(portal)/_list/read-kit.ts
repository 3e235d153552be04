import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { operators as en } from '@/lib/i18n/operators/en';
import { operators as it } from '@/lib/i18n/operators/it';
import type { ListKit, SearchWords } from '@/lib/kernel/list-kit';
import type { Search } from '@/lib/kernel/list-params';
import { type KitReader, type OtherTable, readListKit } from '@/lib/registers/list-kit.query';
import { addressOf, operatorParams, readOperators, writeOperators } from '@/lib/registers/operators.rules';
import type { Asked, Coded, Operators, OperatorWords } from '@/lib/registers/operators.types';

const LONGEST = 1000;
const WORDS: Readonly<Record<Locale, OperatorWords>> = { en, it };

const askedOf = (search: Search): Asked =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => {
      const values = [value ?? []].flat().filter((each) => each !== '');
      return values.length > 0 ? [[name, values]] : [];
    }),
  );

type Given = {
  /** The list is called as its address is: `lots` at `/lots`. */
  readonly list: string;
  readonly operators: Operators;
  readonly search: Search;
  readonly today: string;
  /** The entries that operators name by their codes; read only where a text is read or written. */
  readonly coded?: () => Promise<Coded>;
};

/** A person's way with a list whose search field takes its filters as text; `other` is a second table of the list. */
export async function readKit(reader: KitReader, given: Given, other?: OtherTable): Promise<ListKit> {
  const [search, kit] = await Promise.all([searchWords(given), readListKit(reader, given.list, given.search, other)]);
  return { ...kit, search };
}

/**
 * What the search field of a list knows beside plain words. Operators that were typed (`status:held expires:<30d`) become filters: the page
 * starts again at the address that says so, where they are chips. With `?text=1` the chips are text in the field. @rules UI-01
 */
async function searchWords({ list, operators, search, today, coded }: Given): Promise<SearchWords> {
  const own = WORDS[await getLocale()];
  const asked = askedOf(search);
  const q = (asked.q?.[0] ?? '').slice(0, LONGEST);
  const asText = asked.text !== undefined;
  const told = { today, own, all: Object.values(WORDS), coded: asText || q.includes(':') ? ((await coded?.()) ?? {}) : {} };
  const found = asText ? null : readOperators(q, operators, told);
  if (found) redirect(addressOf(`/${list}`, asked, found) as Route);
  return {
    words: Object.keys(operators).map((key) => own.names[key] ?? key),
    params: operatorParams(operators),
    text: asText ? writeOperators(asked, operators, told) : null,
  };
}

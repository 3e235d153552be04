import type { BomComponentRow, BomRow } from '@/lib/boms/bom.query';

export type AlternativeDraft = { itemId: string | null; variantId: string | null; ratio: string };
export type ComponentDraft = {
  itemId: string | null;
  variantId: string | null;
  quantity: string;
  uomId: string | null;
  fixed: boolean;
  scrapPct: string;
  validFrom: string | null;
  validTo: string | null;
  movable: boolean;
  phantomLevel: boolean;
  note: string | null;
  alternatives: AlternativeDraft[];
};

/** The values of the form of a version. */
export type BomDraft = {
  id: string | null;
  version: number | null;
  itemId: string | null;
  variantId: string | null;
  code: string;
  description: string | null;
  isDefault: boolean;
  parentQty: string;
  validFrom: string | null;
  validTo: string | null;
  phantomAssembly: boolean;
  note: string | null;
  active: boolean;
  components: ComponentDraft[];
};

export const NEW_COMPONENT: ComponentDraft = {
  itemId: null,
  variantId: null,
  quantity: '',
  uomId: null,
  fixed: false,
  scrapPct: '0',
  validFrom: null,
  validTo: null,
  movable: true,
  phantomLevel: false,
  note: null,
  alternatives: [],
};

const componentDraft = (row: BomComponentRow): ComponentDraft => ({ ...row, alternatives: row.alternatives.map((each) => ({ ...each })) });

/** A stored version as its form begins. */
export const draftOf = ({ items: _items, components, ...head }: BomRow): BomDraft => ({
  ...head,
  components: components.map(componentDraft),
});

/** A new version of an item; `source` is one whose composition it begins with. */
export function newDraft(
  itemId: string | null,
  source: BomRow | null,
  next: { readonly code: string; readonly isDefault: boolean },
): BomDraft {
  const blank: BomDraft = {
    id: null,
    version: null,
    itemId,
    variantId: null,
    description: null,
    parentQty: '1',
    validFrom: null,
    validTo: null,
    phantomAssembly: false,
    note: null,
    active: true,
    components: [],
    ...next,
  };
  if (!source) return { ...blank, components: [{ ...NEW_COMPONENT }] };
  const { itemId: sourceItem, variantId, parentQty, phantomAssembly } = source;
  return { ...blank, itemId: sourceItem, variantId, parentQty, phantomAssembly, components: source.components.map(componentDraft) };
}

/** The code that a further version is proposed: the number after the highest one. */
export const nextVersion = (versions: readonly { readonly code: string }[]): string =>
  String(1 + Math.max(0, ...versions.map(({ code }) => (/^\d{1,6}$/.test(code) ? Number(code) : 0))));

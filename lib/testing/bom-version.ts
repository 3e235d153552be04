import { type SaveBom, saveBomSchema } from '../boms/save-bom.schema';

export type ComponentGiven = Partial<SaveBom['components'][number]> & { readonly itemId: string };
type VersionGiven = Partial<Omit<SaveBom, 'components'>> & {
  readonly itemId: string;
  /** The unit of every component that names none. */
  readonly uomId: string;
  readonly components: readonly ComponentGiven[];
};

/** The default version 1 of a bill of materials, for one of its item and with one of each component, but for what is given otherwise. */
export const bomVersion = ({ uomId, components, ...given }: VersionGiven): SaveBom =>
  saveBomSchema.parse({
    variantId: null,
    code: '1',
    isDefault: true,
    parentQty: '1',
    phantomAssembly: false,
    active: true,
    ...given,
    components: components.map((component) => ({
      variantId: null,
      quantity: '1',
      uomId,
      fixed: false,
      scrapPct: '0',
      movable: true,
      phantomLevel: false,
      alternatives: [],
      ...component,
    })),
  });

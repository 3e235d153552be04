import { BLANK_LOT } from '../records/blank-lot.rules';
import { type ComponentSide, type ExplodedParent, explodeParents, type OwnStock, type ProposedComponent } from '../boms/explode-parents';
import type { CoverMode } from '../boms/bom.types';
import { stockKey } from '../boms/explode.rules';
import type { Ctx } from '../kernel/ctx';
import { type FieldError, throwAll } from '../kernel/errors';
import { compare, isPositive, isQuantity, normal, ZERO } from '../kernel/quantity';
import { ReadAgain } from '../server/read-again';
import { proposedAmount } from '../stock/cost.rules';
import type { OtherSide } from './plan.types';
import { type PostingFacts, type PostingTemplate, readPostingFacts } from './record-facts.query';
import { lineErrors } from '../records/record-line.rules';
import { accountErrors, sharesOfComponent } from '../records/record-accounts.rules';
import { componentPath, lessTaken } from './exploded-pair';
import { asItStood, heldComponents, NOTHING_POSTED, type PostedOf, sumsByItem } from '../corrections/standing-components';
import { complaint, quantityErrors } from '../records/record-quantity.rules';
import type { RecordComponentInput, RecordInput, RecordLineInput, RecordLotInput } from '../records/record.types';
import { headerErrors } from '../records/record.rules';

/** A component as a line: of which main line it is. */
type ComponentLine = RecordLineInput & { readonly mainIndex: number };

/** A record with its components: lines of the offset record instead of mirrored ones (BOM-02); null where nothing is taken apart, or in the record itself. */
export type ExplodedRecord = {
  readonly record: RecordInput;
  readonly facts: PostingFacts;
  readonly otherSide: OtherSide | null;
  /** Which of the component lines, by index, have lots that nobody chose. */
  readonly proposed: ReadonlySet<number>;
};

const coverOf = ({ type, alternatives, mixedAlternatives }: PostingTemplate): CoverMode =>
  type === 'LOAD' || !alternatives ? 'NONE' : mixedAlternatives ? 'MIXED' : 'WHOLE';

type Side = { readonly warehouse: NonNullable<PostingFacts['warehouse']>; readonly template: PostingTemplate };

/** The side of a record whose template takes items apart: the record itself (BOM-01) or its offset (BOM-02). @rules BOM-01, BOM-02 */
export function explodedSide({ warehouse, template, offset }: PostingFacts): { side: Side; main: boolean } | null {
  if (warehouse && template?.billOfMaterials) return { side: { warehouse, template }, main: true };
  return offset?.template.billOfMaterials ? { side: offset, main: false } : null;
}

function componentSide(record: RecordInput, facts: PostingFacts, { warehouse, template }: Side, own: OwnStock | null): ComponentSide {
  return {
    direction: template.type,
    warehouseId: warehouse.id,
    date: record.postingDate,
    partnerId: warehouse.stockByPartner ? (record.stockPartnerId ?? record.partnerId) : null,
    projectId: warehouse.stockByProject ? record.projectId : null,
    cover: coverOf(template),
    negativeAllowed: facts.allowNegativeStock && warehouse.negativeStock,
    lotSerialManagement: facts.lotSerialManagement && template.lotManagement,
    mode: facts.altUomMode,
    own,
  };
}

/** The lots of a component: those proposed, or on a load one that the posting codes. @rules BOM-07 */
const lotsOf = ({ lots, lotManaged, quantity }: ProposedComponent, { type }: PostingTemplate): RecordLotInput[] =>
  type === 'LOAD'
    ? lotManaged
      ? [{ ...BLANK_LOT, generated: true, quantity }]
      : []
    : lots.map(({ lotId, locationId, quantity: taken }) => ({ ...BLANK_LOT, lotId, locationId, quantity: taken }));

/** E_BOM_COMPONENTS where completed components are not those of the bill of materials, unless the company lets them differ. @rules BOM-06 */
function givenErrors(given: readonly RecordComponentInput[] | null, { components, holds }: ExplodedParent, path: string): FieldError[] {
  if (given === null || holds) return [];
  const [asked, entered] = [sumsByItem(components), sumsByItem(given)];
  const wrong = components.find(({ itemId, variantId, quantity }) => {
    const key = stockKey(itemId, variantId);
    return compare(entered.get(key) ?? ZERO, asked.get(key) ?? quantity) !== 0;
  });
  if (!wrong && entered.size === asked.size) return [];
  if (!wrong) return [complaint(path, 'E_BOM_COMPONENTS')];
  const { code, uom, quantity } = wrong;
  const found = entered.get(stockKey(wrong.itemId, wrong.variantId)) ?? ZERO;
  return [complaint(path, 'E_BOM_COMPONENTS', { item: code, uom, required: quantity, entered: found })];
}

const shortageErrors = ({ shortages }: ExplodedParent, path: string): FieldError[] =>
  shortages.map(({ code, uom, need, usable, missing }) =>
    complaint(path, 'E_BOM_SHORTAGE', { item: code, uom, required: need, available: usable, missing }),
  );

/** What keeps a line that is taken apart from being exploded; its own lots do not matter where it is replaced. */
function parentErrors(record: RecordInput, facts: PostingFacts): FieldError[] {
  const errors = record.lines.flatMap((line, index) => {
    const item = facts.items.get(line.itemId);
    if (!item) return [complaint(`lines.${index}.itemId`, 'E_NOT_FOUND')];
    const path = `lines.${index}`;
    return [
      ...quantityErrors(line.quantity, item, { path: `${path}.quantity`, zeroAllowed: false }),
      ...accountErrors(line, item, { ...facts, path }),
    ];
  });
  return [...headerErrors(record, facts), ...errors];
}

type Exploded = { readonly side: Side; readonly main: boolean; readonly parents: readonly ExplodedParent[] };

/**
 * What the bills of materials make of the lines of a record: components with lots proposed and what is missing; null where nothing is taken apart.
 * @throws E_NO_BOM, E_BOM_CYCLE, E_UOM_NOT_OF_ITEM, and what is wrong with header and quantities
 * @rules BOM-01, BOM-02, BOM-03, BOM-07, BOM-08
 */
export async function explodeLines(
  ctx: Ctx,
  record: RecordInput,
  facts: PostingFacts,
  { own = null, posted = NOTHING_POSTED }: { readonly own?: OwnStock | null; readonly posted?: PostedOf } = {},
): Promise<Exploded | null> {
  const found = explodedSide(facts);
  if (!found || record.lines.length === 0) return null;
  throwAll(parentErrors(record, facts));
  const stand = heldComponents(record.lines, facts.allowIncompleteBomOffset, posted);
  const asked = record.lines.flatMap(({ itemId, variantId, quantity, bom }, line) =>
    stand[line]
      ? []
      : {
          itemId,
          variantId,
          version: bom?.version ?? record.bomVersion ?? null,
          quantity: normal(quantity),
          code: facts.items.get(itemId)?.code ?? '',
          line,
        },
  );
  const taken = record.lines.flatMap(({ components }, n) => (stand[n] ? (components ?? []) : []));
  const side = componentSide(record, facts, found.side, lessTaken(own, taken));
  const exploded = asked.length > 0 ? await explodeParents(ctx.sql, ctx.company.id, { parents: asked, side }) : [];
  const parents = stand.map(
    (facts, n): ExplodedParent =>
      (facts ? undefined : exploded[asked.findIndex(({ line }) => line === n)]) ?? {
        components: [],
        shortages: [],
        version: facts?.version ?? '',
        needs: [],
        holds: facts !== null,
      },
  );
  return { ...found, parents };
}

/** Facts of a record whose lines have been taken apart: what is left are lines like all others. */
const takenApart = (facts: PostingFacts): PostingFacts => ({
  ...facts,
  template: facts.template && { ...facts.template, billOfMaterials: false },
  offset: facts.offset && { ...facts.offset, template: { ...facts.offset.template, billOfMaterials: false } },
});

/**
 * Takes the lines of a record apart by their bills of materials: components as completed by a person, else with the lots that are proposed. `own` is
 * what the record that is being corrected took itself, `posted` what its lines were posted with; `reads` are further lines that the facts must know.
 * @throws what `explodeLines` throws, E_BOM_SHORTAGE and E_BOM_COMPONENTS at the line
 * @rules BOM-01, BOM-02, BOM-06, BOM-07, COST-01
 */
export async function explodeRecord(
  ctx: Ctx,
  record: RecordInput,
  facts: PostingFacts,
  {
    own = null,
    reads = [],
    posted = NOTHING_POSTED,
  }: { readonly own?: OwnStock | null; readonly reads?: readonly RecordLineInput[]; readonly posted?: PostedOf } = {},
): Promise<ExplodedRecord> {
  const exploded = await explodeLines(ctx, record, facts, { own, posted });
  if (!exploded) return { record, facts: takenApart(facts), otherSide: null, proposed: new Set() };
  const { side, main, parents } = exploded;
  const given = (n: number) => record.lines[n]?.components ?? null;
  throwAll(parents.flatMap((parent, n) => (given(n) ? [] : shortageErrors(parent, `lines.${n}.quantity`))));
  if (!facts.allowIncompleteBomOffset) throwAll(parents.flatMap((parent, n) => givenErrors(given(n), parent, `lines.${n}.quantity`)));
  const lines = record.lines.flatMap((line, mainIndex) =>
    componentLines(line, parents[mainIndex], side).map((each) => ({
      ...each,
      mainIndex,
      ...(main ? { costCentres: sharesOfComponent(line.costCentres, line.quantity, each.quantity) } : {}),
    })),
  );
  const mains = record.lines.map((line, n) => ({ ...line, bom: bomOf(line, parents[n]) }));
  const all = { ...record, lines: [...(main ? [] : mains), ...lines, ...reads] };
  const known = takenApart(
    await readPostingFacts(ctx, all, main ? undefined : { warehouseId: side.warehouse.id, templateId: side.template.id }),
  );
  const priced = lines.map(
    ({ mainIndex, ...line }): RecordLineInput => ({
      ...line,
      ...(asItStood(line, posted(mainIndex)) ?? defaultsOf(line, known, side.template)),
    }),
  );
  const proposed = new Set(lines.flatMap(({ mainIndex }, n) => (given(mainIndex) ? [] : [n])));
  if (main) return { record: { ...record, lines: priced }, facts: known, otherSide: null, proposed };
  const other = { ...record, offset: null, projectId: record.offset?.projectId ?? record.projectId, lines: priced };
  return {
    record: { ...record, lines: mains },
    facts: known,
    otherSide: { record: other, answers: lines.map(({ mainIndex }) => mainIndex) },
    proposed,
  };
}

/** By whose bill of materials, and which version, a line is taken apart. @rules BOM-04 */
const bomOf = ({ itemId }: RecordLineInput, parent: ExplodedParent | undefined): RecordLineInput['bom'] =>
  parent ? { itemId, version: parent.version } : null;

type Bare = Omit<ComponentLine, 'mainIndex'>;

function componentLines(line: RecordLineInput, parent: ExplodedParent | undefined, { warehouse, template }: Side): Bare[] {
  // Where stock is kept by project, the components are taken from that of the record, as their lots were proposed.
  const projectId = warehouse.stockByProject ? null : (line.projectId ?? null);
  const common = { amount: null, offsetLocationId: null, note: null, projectId, bom: bomOf(line, parent) };
  if (line.components)
    return line.components.filter(({ quantity }) => !isQuantity(quantity) || isPositive(quantity)).map((each) => ({ ...common, ...each }));
  return (parent?.components ?? []).map((component) => ({
    ...common,
    itemId: component.itemId,
    variantId: component.variantId,
    quantity: component.quantity,
    locationId: null,
    lots: lotsOf(component, template),
    serials: [],
  }));
}

/** What nobody typed: the amount that the template proposes, and its place for stock without lots. @rules COST-01, POST-13 */
function defaultsOf(
  line: Bare,
  facts: PostingFacts,
  { proposedCost, locationId, type }: PostingTemplate,
): Pick<Bare, 'amount' | 'locationId'> {
  const item = facts.items.get(line.itemId);
  const placed = line.locationId !== null || (line.lots.length > 0 && type === 'UNLOAD');
  return {
    amount: item ? normal(proposedAmount(proposedCost, item.costs)) : null,
    locationId: placed ? line.locationId : (item?.mappedLocationId ?? locationId),
  };
}

/**
 * What keeps components from being posted: places, lots, pieces and quantities; at `offset.lines.<n>`, or where a person completed them
 * (`given`, the lines as they were asked for), at their rows there.
 * @rules POST-03, BOM-07, OFF-05
 */
export function componentErrors(facts: PostingFacts, { record, answers }: OtherSide, given: readonly RecordLineInput[] = []): FieldError[] {
  const { offset } = facts;
  if (!offset) return [];
  const side = { ...facts, ...offset, offset: null };
  return record.lines.flatMap((line, n) =>
    lineErrors(line, side, { path: componentPath(n, answers, given), postingDate: record.postingDate }),
  );
}

/** After so many readings what others leave is told as it is. */
const READINGS = 4;

/**
 * Lots are proposed before they are locked: what somebody took of them meanwhile is no fault of the person who posts, and everything is read anew.
 * @throws ReadAgain
 * @rules BOM-07, POST-23
 */
export function assertProposalsHold(
  { attempt }: Pick<Ctx, 'attempt'>,
  errors: readonly FieldError[],
  { otherSide, proposed }: Pick<ExplodedRecord, 'otherSide' | 'proposed'>,
): void {
  const place = otherSide ? /^offset\.lines\.(\d+)/ : /^lines\.(\d+)/;
  const lost = errors.some(({ path }) => proposed.has(Number(place.exec(path)?.[1] ?? -1)));
  if (lost && attempt < READINGS) throw new ReadAgain('proposed lots were taken meanwhile');
}

/** The posting of a pair is a transformation where both its templates take part in traceability. @rules TRACE-01, TRACE-02 */
export const transformsOf = ({ template, offset }: PostingFacts, otherSide: OtherSide | null): 'BOM' | undefined =>
  otherSide && template?.traceability && offset?.template.traceability ? 'BOM' : undefined;

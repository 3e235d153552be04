import sql from 'sql-template-tag';
import { safeCallback } from '../auth/safe-callback.rules';
import { newId } from '../kernel/id';
import { dayIn } from '../kernel/day';
import type { Database } from '../server/db';
import type { Session } from '../server/session';
import { readDraft } from '../drafts/drafts';
import { proposeForLine } from './propose-lots.query';
import type { NewRecordParams } from './record-form.params';
import { findTypedCodes, readFormNames, readRecordSetting } from './record-form.query';
import { EMPTY_OFFSET, newLine, newLot, proposedOffsetPlace, templateOf } from './record-form.rules';
import { newSerial } from './record-pieces.rules';
import { inDefaultUnit } from './record-units.rules';
import type { FormLineValues, FormLot, FormNames, RecordFormValues, RecordSetting } from './record-form.types';

type Reader = { readonly db: Database; readonly session: Session };
export type OpenedForm = {
  readonly setting: RecordSetting;
  readonly known: FormNames;
  readonly defaults: RecordFormValues;
  readonly draftId: string;
  readonly next: string | null;
};

const EMPTY = { items: [], lots: [], locations: [], partners: [] } as const;

/** A record with nothing typed yet. */
export const emptyRecord = (today: string): RecordFormValues => ({
  warehouseId: null,
  templateId: null,
  postingDate: today,
  number: null,
  partnerId: null,
  stockPartnerId: null,
  projectId: null,
  offset: EMPTY_OFFSET,
  refDocumentText: null,
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  bomVersion: null,
  reason: '',
  lines: [],
});

/** Every id of the values, for their names. */
export function idsOf(values: RecordFormValues) {
  const parts = values.lines.flatMap((line) => line.components?.rows ?? []);
  const lots = [...values.lines, ...parts].flatMap((line) => line.lots);
  const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id): id is string => id !== null && id !== ''))];
  return {
    items: present([...values.lines, ...parts].map(({ itemId }) => itemId)),
    lots: present(lots.map(({ lotId }) => lotId)),
    locations: present([
      ...[...values.lines, ...lots].flatMap(({ locationId, offsetLocationId }) => [locationId, offsetLocationId]),
      ...parts.map(({ locationId }) => locationId),
    ]),
    partners: present([values.partnerId, values.stockPartnerId, ...lots.flatMap(({ supplierId, producerId }) => [supplierId, producerId])]),
  };
}

type LikeRow = {
  warehouseId: string;
  templateId: string;
  partnerId: string | null;
  lines: {
    itemId: string;
    variantId: string | null;
    quantity: string;
    move: { uomId: string; quantity: string; amount: string | null } | null;
  }[];
};

/** Header and items of a posted record, for a new one like it: lots and texts are its own. */
async function likeRecord({ db, session }: Reader, id: string): Promise<LikeRow | null> {
  const [row] = await db.sql<LikeRow>(
    sql`SELECT r.warehouse_id AS "warehouseId", r.template_id AS "templateId", r.partner_id AS "partnerId",
          (SELECT coalesce(json_agg(json_build_object('itemId', l.item_id, 'variantId', l.variant_id, 'quantity', trim_scale(l.base_qty)::text,
              'move', CASE WHEN l.move_uom_id <> i.uom_id THEN json_build_object('uomId', l.move_uom_id, 'quantity', trim_scale(l.move_qty)::text, 'amount', trim_scale(l.move_amount)::text) END)
              ORDER BY l.line_no), '[]')
            FROM stock_line l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id WHERE l.company_id = r.company_id AND l.record_id = r.id AND l.removed_at IS NULL) AS lines
        FROM stock_record r WHERE r.company_id = ${session.company.id} AND r.id = ${id}::uuid`,
  );
  return row ?? null;
}

/** The line that the address asks for: an item, a quantity, and perhaps one lot of it. */
async function askedLine(
  reader: Reader,
  params: NewRecordParams,
  header: RecordFormValues,
  setting: RecordSetting,
): Promise<FormLineValues | null> {
  const { db, session } = reader;
  const lotNames =
    params.lot === null
      ? EMPTY
      : await readFormNames(db.sql, session.company.id, { ...EMPTY, items: [], lots: [params.lot], locations: [], partners: [] });
  const lot = lotNames.lots[0];
  const itemId = lot?.itemId ?? params.item;
  if (!itemId) return null;
  const [item] = (await readFormNames(db.sql, session.company.id, { items: [itemId], lots: [], locations: [], partners: [] })).items;
  const template = templateOf(header, setting);
  if (!item || !template) return null;
  const quantity = params.quantity ?? '1';
  const offsetLocationId = proposedOffsetPlace(item, header, setting);
  const serials =
    item.serialManaged && template.lotManagement ? (params.pieces ?? []).map((code) => newSerial({ code, lot: lot ? 0 : null })) : [];
  const plain = { ...newLine(item, template, header.warehouseId), offsetLocationId, variantId: lot?.variantId ?? null, quantity, serials };
  const line = params.quantity === null && !lot ? inDefaultUnit(plain, item, setting.altUomMode) : plain;
  if (!lot || !template.lotManagement) return line;
  if (template.type === 'LOAD') return { ...line, lots: [newLot({ lotId: lot.id, quantity })] };
  const question = {
    itemId,
    variantId: line.variantId,
    warehouseId: template.warehouseId,
    locationId: null,
    date: header.postingDate,
    partnerId: null,
    projectId: null,
    taken: [],
  };
  const { offers } = await proposeForLine(db.sql, session.company.id, {
    ...question,
    recordId: null,
    withdrawalType: 'MANUAL',
    need: '0',
    alreadyAssigned: [],
  });
  const [place] = offers.filter((offer) => offer.lotId === lot.id).toSorted((a, b) => Number(a.reasons.length) - Number(b.reasons.length));
  return { ...line, lots: [newLot({ lotId: lot.id, quantity, locationId: place?.locationId ?? null })] };
}

/** Lots that exist already under the codes typed in a draft. */
async function typedLots({ db, session }: Reader, { lines }: RecordFormValues): Promise<FormLot[]> {
  const asked = lines.flatMap(({ itemId, variantId, lots }) => {
    const codes = lots.flatMap(({ lotId, generated, code }) => (lotId === null && !generated && code !== null ? [code] : []));
    return codes.length === 0 ? [] : [{ itemId, variantId, codes }];
  });
  return (await Promise.all(asked.map((one) => findTypedCodes(db.sql, session.company.id, one)))).flat();
}

/**
 * Everything for the page of a new record: a draft that is gone on with, a record like another one, or what the address proposes.
 * Ids of the address that the company does not have are left out.
 * @rules POST-02, CFG-03
 */
export async function openRecordForm(reader: Reader, params: NewRecordParams): Promise<OpenedForm> {
  const { db, session } = reader;
  const today = dayIn(session.company.timeZone, new Date());
  const setting = await readRecordSetting(db.sql, session.company.id, today);
  const draft = params.draft === null ? null : await readDraft(reader, params.draft);
  const like = params.like === null ? null : await likeRecord(reader, params.like);
  const empty = emptyRecord(today);
  const only = setting.warehouses.length === 1 ? (setting.warehouses[0]?.id ?? null) : null;
  const asked = like?.warehouseId ?? params.warehouse ?? only;
  const thatWay =
    params.type === null
      ? []
      : setting.templates.filter(
          ({ type, warehouseId, visibleLogistics }) =>
            visibleLogistics && type === params.type && (asked === null || warehouseId === asked),
        );
  const wanted = like?.templateId ?? params.template ?? (thatWay.length === 1 ? thatWay[0]?.id : undefined);
  const template = setting.templates.find(({ id }) => id === wanted);
  const warehouse = setting.warehouses.find(({ id }) => id === (template?.warehouseId ?? asked));
  const fresh: RecordFormValues = {
    ...empty,
    warehouseId: warehouse?.id ?? null,
    templateId: template?.id ?? null,
    partnerId: like?.partnerId ?? null,
  };
  let values: RecordFormValues = draft
    ? { ...draft, reason: '', offset: draft.offset ?? EMPTY_OFFSET, lines: draft.lines.map((line) => ({ ...line, lots: [...line.lots] })) }
    : fresh;
  let known = await readFormNames(db.sql, session.company.id, idsOf(values));
  if (!draft && like) {
    known = await readFormNames(db.sql, session.company.id, { ...idsOf(values), items: like.lines.map(({ itemId }) => itemId) });
    const items = new Map(known.items.map((item) => [item.id, item]));
    const lines = like.lines.flatMap(({ itemId, variantId, quantity, move }) => {
      const item = items.get(itemId);
      return item && template
        ? [
            {
              ...newLine(item, template, fresh.warehouseId),
              offsetLocationId: proposedOffsetPlace(item, fresh, setting),
              variantId,
              quantity,
              move: move && { ...move, typed: { move: true, base: true } },
            },
          ]
        : [];
    });
    values = { ...fresh, lines };
  } else if (!draft) {
    const line = await askedLine(reader, params, fresh, setting);
    if (line) values = { ...fresh, lines: [line] };
  }
  known = await readFormNames(db.sql, session.company.id, idsOf(values));
  known = { ...known, lots: [...known.lots, ...(await typedLots(reader, values))] };
  const draftId = draft && params.draft ? params.draft : newId();
  return { setting, known, defaults: values, draftId, next: params.next === null ? null : safeCallback(params.next) };
}

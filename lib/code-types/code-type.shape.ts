import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { RowShape } from '../server/rows';
import type { Use } from '../server/uses';
import type { CodePurpose, CodeSegment, CodeTypeDef, SegmentKind } from './code-type.types';

/** The plain fields of a code type; segments and root have their own writing. */
export type CodeTypeFields = {
  readonly purpose: CodePurpose;
  readonly code: string;
  readonly description: string;
  readonly fillMissing: boolean;
  readonly startNumeric: string;
  readonly startAlpha: string;
  readonly unitHandling: boolean;
  readonly active: boolean;
};

/** What the audit trail calls a code type. */
export const codeTypeEntity = (purpose: CodePurpose): string => (purpose === 'SERIAL' ? 'serialCodeType' : 'lotCodeType');

/** The row of a code type; the trail tells types of lots and of serial numbers apart. */
export const codeTypeShape = (purpose: CodePurpose): RowShape<CodeTypeFields> => ({
  entity: codeTypeEntity(purpose),
  table: 'code_type',
  columns: {
    purpose: 'purpose',
    code: 'code',
    description: 'description',
    fillMissing: 'fill_missing',
    startNumeric: 'start_numeric',
    startAlpha: 'start_alpha',
    unitHandling: 'unit_handling',
    active: 'active',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
});

/** What keeps a code type from being deleted (domain 3.18). */
export const usesOfCodeType: readonly Use[] = [
  { what: 'items', table: 'item', column: 'serial_code_type_id', label: 'u.code', to: 'item', ref: 'u.id' },
  { what: 'items', table: 'item', column: 'lot_code_type_id', label: 'u.code', to: 'item', ref: 'u.id' },
  { what: 'lots', table: 'lot', column: 'lot_code_type_id', label: 'u.code', to: 'lot', ref: 'u.id' },
  { what: 'serials', table: 'serial', column: 'serial_code_type_id', label: 'u.code' },
];

export type CodeTypeRow = CodeTypeDef & { readonly active: boolean; readonly version: number };

type Head = Omit<CodeTypeRow, 'segments'> & { readonly rootKinds: SegmentKind[] };

/** One code type with its segments in order; null when the company has no such type. */
export async function readCodeType(run: RunSql, companyId: number, id: string): Promise<CodeTypeRow | null> {
  const [head] = await run<Head>(
    sql`SELECT id, purpose, code, description, fill_missing AS "fillMissing", start_numeric AS "startNumeric", start_alpha AS "startAlpha",
          unit_handling AS "unitHandling", coalesce(root_kinds, '{}') AS "rootKinds", active, version
        FROM code_type WHERE company_id = ${companyId} AND id = ${id}::uuid`,
  );
  if (!head) return null;
  const segments = await run<CodeSegment>(
    sql`SELECT sequence, kind, length, fill_char AS "fillChar", text FROM code_segment
        WHERE company_id = ${companyId} AND code_type_id = ${id}::uuid ORDER BY sequence`,
  );
  return { ...head, segments };
}

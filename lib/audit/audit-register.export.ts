import { cursorPages, defineExport } from '../exports/define-export';
import type { ExportWords } from '../exports/list-export.types';
import { auditWords } from '../i18n/audit-words';
import { audit } from '../i18n/messages/en/audit';
import { auditRegisterParams } from './audit-register.params';
import { type AuditRow, listAudit } from './audit-register.query';

/** Days and numbers stay as the database writes them, for whoever reads the file by program. */
const AS_THEY_ARE = { day: (day: string) => day, quantity: (quantity: string) => quantity };

/** All languages have the same keys. */
function has(key: string): boolean {
  const [group = '', name = ''] = key.split('.');
  const words: unknown = Reflect.get(audit, group);
  return typeof words === 'object' && words !== null && Object.hasOwn(words, name);
}

const speak = (words: ExportWords) =>
  auditWords(Object.assign((key: string) => words(`audit.${key}`), { has }) as Parameters<typeof auditWords>[0], AS_THEY_ARE);

function changesText({ changes }: AuditRow, words: ExportWords): string {
  const said = speak(words);
  return changes
    .map((change) => {
      const { field, old, next } = /\s/.test(change.field)
        ? { ...change, old: change.old ?? '', next: change.next ?? '' }
        : said.change(change);
      return `${field}: ${old} → ${next}`;
    })
    .join('; ');
}

/** The audit trail as a file, with all that changed. */
export const auditExport = defineExport<AuditRow>({
  title: 'audit.title',
  permission: 'audit.read',
  columns: [
    { id: 'label', label: 'audit.object', value: (row, words) => speak(words).thing(row) },
    { id: 'at', label: 'audit.when', kind: 'moment', value: (row) => row.at },
    { id: 'by', label: 'audit.who', value: (row) => row.by },
    { id: 'did', label: 'audit.kind', value: (row, words) => speak(words).entity(row.entity) },
    { id: 'did', label: 'audit.did', value: (row, words) => speak(words).verb(row) },
    { id: 'changes', label: 'audit.changes', value: changesText },
    { id: 'reason', label: 'audit.reason', value: (row) => row.reason },
    { id: 'seal', label: 'audit.seal', kind: 'number', value: (row) => row.seal },
  ],
  batches: ({ sql, companyId }, search) =>
    cursorPages((after, size) => listAudit(sql, companyId, auditRegisterParams.parse({ ...search, after }), size)),
});

type Result = Readonly<Record<string, unknown>> | null;
type Search = Readonly<Record<string, string | readonly string[]>> | null;

/** What a kind of work is about: it decides the words in which its progress and its end are told. */
export type JobTopic = 'record' | 'check' | 'lots' | 'serials' | 'import' | 'batches' | 'labels';

const TOPICS: Readonly<Record<string, JobTopic>> = {
  postRecord: 'record',
  checkReadiness: 'check',
  changeLotStatus: 'lots',
  undoLotStatus: 'lots',
  holdLots: 'lots',
  undoHolds: 'lots',
  liftHolds: 'lots',
  undoLifts: 'lots',
  changeFlags: 'serials',
  undoFlags: 'serials',
  checkImport: 'import',
  runImport: 'import',
  undoImport: 'import',
  runImportBatches: 'batches',
  undoImportBatches: 'batches',
  printLabels: 'labels',
};
export const topicOf = (kind: string): JobTopic => TOPICS[kind] ?? 'record';

function addressOf(register: string, search: Search): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search ?? {})) for (const one of [value].flat()) query.append(key, one);
  return query.size === 0 ? register : `${register}?${query}`;
}

/** The page of what a job made or changed, by its kind; null where there is none. */
export function resultPlace(kind: string, result: Result, search: Search = null): { readonly href: string; readonly name: string } | null {
  const topic = topicOf(kind);
  if (topic === 'record')
    return typeof result?.recordId === 'string' ? { href: `/records/${result.recordId}`, name: String(result.number ?? '') } : null;
  if (topic === 'import' || topic === 'batches')
    return typeof result?.importId === 'string' ? { href: `/imports/${result.importId}`, name: String(result.name ?? '') } : null;
  if (topic === 'labels')
    return typeof result?.printId === 'string' ? { href: `/labels/prints/${result.printId}`, name: String(result.labels ?? '') } : null;
  if (topic === 'check')
    return result && { href: `/trace/readiness?view=${result.unbalanced === 0 && result.broken !== 0 ? 'links' : 'balance'}`, name: '' };
  return { href: addressOf(topic === 'lots' ? '/lots' : '/serials', search), name: '' };
}

/** The page on which what was typed is taken up again after a job ended without success. */
export const draftPlace = (kind: string, draftId: string): string | null =>
  kind === 'postRecord' ? `/records/new?draft=${draftId}` : null;

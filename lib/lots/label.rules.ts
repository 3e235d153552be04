export type LabelReport = { readonly id: string; readonly name: string };
/** The labels that come into question: the lot's own, the item's for the kind of the status, the item's for every lot. */
export type LabelSources = { readonly lot: LabelReport | null; readonly kind: LabelReport | null; readonly unique: LabelReport | null };
export type ProposedLabel = { readonly report: LabelReport; readonly source: keyof LabelSources };

/** The label proposed for a lot, and where it comes from; null when nobody named one. @rules LOT-27 */
export function proposedLabel(labels: LabelSources): ProposedLabel | null {
  for (const source of ['lot', 'kind', 'unique'] as const) {
    const report = labels[source];
    if (report) return { report, source };
  }
  return null;
}

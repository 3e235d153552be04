type Result = Readonly<Record<string, unknown>> | null;

/** The page of what a job made, by its kind; null where there is none. */
export function resultPlace(kind: string, result: Result): { readonly href: string; readonly name: string } | null {
  if (kind === 'postRecord' && typeof result?.recordId === 'string')
    return { href: `/records/${result.recordId}`, name: String(result.number ?? '') };
  if (kind === 'checkReadiness' && result) {
    const view = Number(result.unbalanced) === 0 && Number(result.broken) > 0 ? 'links' : 'balance';
    return { href: `/trace/readiness?view=${view}`, name: '' };
  }
  return null;
}

/** The page on which what was typed is taken up again after a job ended without success. */
export const draftPlace = (kind: string, draftId: string): string | null =>
  kind === 'postRecord' ? `/records/new?draft=${draftId}` : null;

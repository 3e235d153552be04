import { type Detail, DescriptionList } from '@/components/ui/description-list';

/** An entry for those who may look but not change. */
export function ReadOnly({ details }: { details: readonly (readonly [string, Detail['value']])[] }) {
  return (
    <div className="rounded-lg border border-line bg-raised p-5">
      <DescriptionList details={details.map(([term, value]) => ({ key: term, term, value }))} />
    </div>
  );
}

import type { ReactNode } from 'react';

export type Detail = { readonly term: ReactNode; readonly value: ReactNode; readonly key: string };

/** Names and values in columns; an empty value shows a dash. */
export function DescriptionList({ details }: { details: readonly Detail[] }) {
  return (
    <div className="@container">
      <dl className="grid grid-cols-1 gap-x-8 gap-y-4 @[23rem]:grid-cols-2 @3xl:grid-cols-3 @6xl:grid-cols-4">
        {details.map((detail) => (
          <div key={detail.key} className="min-w-0">
            <dt className="text-small text-muted">{detail.term}</dt>
            <dd className="min-w-0 wrap-anywhere">
              {detail.value === null || detail.value === undefined || detail.value === '' ? '–' : detail.value}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

'use client';

import { useFormats } from '@/lib/i18n/use-words';

/** A moment in the company's zone. With `now`, relative words; the exact moment is in the title. */
export function MomentText({ value, now }: { value: string; now?: string }) {
  const formats = useFormats();
  const exact = formats.moment(value);
  return (
    <time dateTime={value} title={exact} className="whitespace-nowrap">
      {now ? formats.relative(value, now) : exact}
    </time>
  );
}

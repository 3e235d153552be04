'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { cx } from './cx';

/** Copies a text with one click and says so. */
export function CopyButton({ text, className }: { text: string; className?: string }) {
  const t = useTranslations('common');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      title={t('copy', { text })}
      aria-label={t('copy', { text })}
      onClick={() =>
        navigator.clipboard?.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
      className={cx(
        'inline-grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink print:hidden',
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-3.5" />
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </button>
  );
}

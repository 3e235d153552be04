'use client';

import { Download } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ImportKind } from '@/lib/import-kinds/kind.types';
import { sendImport } from './send-import';

type Props = { readonly kinds: readonly ImportKind[]; readonly first: ImportKind; readonly mayExport: boolean };

const FILE_CLASS =
  'w-full min-w-0 cursor-pointer rounded-md border border-edge bg-raised text-table text-ink hover:border-muted aria-invalid:border-bad file:mr-3 file:h-9 file:cursor-pointer file:border-0 file:border-r file:border-line file:bg-sunken file:px-3 file:text-table file:font-medium file:text-ink';

/** What is imported, its templates, and the file that is sent. */
export function NewImport({ kinds, first, mayExport }: Props) {
  const t = useTranslations('imports');
  const [kind, setKind] = useState(first);
  return (
    <>
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="float-left w-full text-body font-semibold">{t('chooseKind')}</legend>
        <p className="max-w-prose text-table text-muted">{t('chooseHelp')}</p>
        <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2">
          {kinds.map((one) => (
            <li key={one}>
              <label className="flex h-full cursor-pointer gap-3 rounded-lg border border-line bg-raised p-3 hover:border-muted has-checked:border-accent">
                <input
                  type="radio"
                  name="kind"
                  value={one}
                  checked={one === kind}
                  onChange={() => setKind(one)}
                  className="mt-1 accent-accent"
                />
                <span className="min-w-0">
                  <span className="block text-table font-medium">{t(`kinds.${one}`)}</span>
                  <span className="block text-small text-muted">{t(`what.${one}`)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <Templates kind={kind} mayExport={mayExport} />
      <SendFile kind={kind} />
    </>
  );
}

/** Files to fill in. */
function Templates({ kind, mayExport }: { kind: ImportKind; mayExport: boolean }) {
  const t = useTranslations('imports.template');
  const files = [
    ['template', 'xlsx', t('xlsx')],
    ['template', 'csv', t('csv')],
    ...(mayExport
      ? ([
          ['filled', 'xlsx', t('filled')],
          ['filled', 'csv', t('filledCsv')],
        ] as const)
      : []),
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-2">
      {files.map(([what, format, label]) => (
        <li key={`${what} ${format}`}>
          <a
            href={`/imports/file?what=${what}&kind=${kind}&format=${format}`}
            download
            className="inline-flex min-h-6 items-center gap-1.5 text-table"
          >
            <Download aria-hidden="true" className="size-4" />
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function SendFile({ kind }: { kind: ImportKind }) {
  const t = useTranslations('imports');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    if (!file) return setError(errorText('E_FILE_MISSING', {}));
    setError(null);
    setPercent(0);
    const answer = await sendImport(file, kind, setPercent);
    if (answer?.ok) return router.push(`/imports/${answer.data.id}` as Route);
    setPercent(null);
    setError(answer ? errorText(answer.code, answer.params) : common('lost'));
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={t('file')} help={t('fileHelp')} error={error} required>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.txt,.tsv,.xlsx"
            className={FILE_CLASS}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setError(null);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" type="submit" disabled={percent !== null}>
          {t('send')}
        </Button>
        <p role="status" className="min-h-5 text-table text-muted">
          {percent === null ? '' : t('sending', { percent })}
        </p>
      </div>
    </form>
  );
}

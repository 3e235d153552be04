'use client';

import { Pencil, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState, useTransition } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';

type Part = { readonly id: string; readonly version: number };
type PartColumn<Row> = { readonly key: string; readonly header: string; readonly cell: (row: Row) => ReactNode; readonly right?: boolean };

type PartListProps<Row extends Part> = {
  readonly title: string;
  readonly why: string;
  readonly empty: { readonly title: string; readonly body: string };
  readonly add: string;
  /** Why nothing can be added here; then there is no button. */
  readonly locked?: string | null;
  readonly rows: readonly Row[];
  readonly columns: readonly PartColumn<Row>[];
  /** What people call a row. */
  readonly nameOf: (row: Row) => string;
  readonly mayEdit: boolean;
  readonly remove: (raw: unknown) => Promise<ActionResult<unknown>>;
  /** The form of a row, or of a new one. */
  readonly form: (row: Row | null, done: () => void) => ReactNode;
};

/** The rows that belong to an item, each edited in a dialog. */
export function PartList<Row extends Part>(props: PartListProps<Row>) {
  const { title, why, empty, add, locked, rows, columns, nameOf, mayEdit, remove, form } = props;
  const t = useTranslations('items');
  const [editing, setEditing] = useState<Row | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Row | null>(null);
  const addButton =
    mayEdit && !locked ? (
      <Button icon={<Plus aria-hidden="true" className="size-4" />} onClick={() => setEditing('new')}>
        {add}
      </Button>
    ) : null;
  const close = () => setEditing(null);
  return (
    <section aria-label={title} className="flex max-w-4xl flex-col gap-4">
      {rows.length === 0 ? (
        <EmptyState title={empty.title} action={addButton}>
          {locked ?? empty.body}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <div className="max-w-prose">
              <h2 className="font-semibold">{title}</h2>
              <p className="text-table text-muted">{why}</p>
            </div>
            {addButton}
          </div>
          <div className="overflow-x-auto rounded-lg border border-line bg-raised">
            <table className="w-full text-table">
              <caption className="sr-only">{title}</caption>
              <thead>
                <tr className="text-left text-small text-muted">
                  {columns.map(({ key, header, right }) => (
                    <th key={key} scope="col" className={`h-10 border-b border-line px-3 font-medium ${right ? 'text-right' : ''}`}>
                      {header}
                    </th>
                  ))}
                  {mayEdit ? <td className="border-b border-line" /> : null}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    {columns.map(({ key, cell, right }) => (
                      <td key={key} className={`h-11 border-b border-line px-3 py-1.5 ${right ? 'text-right' : ''}`}>
                        {cell(row)}
                      </td>
                    ))}
                    {mayEdit ? (
                      <td className="border-b border-line px-1 text-right whitespace-nowrap">
                        <IconButton
                          label={t('edit', { name: nameOf(row) })}
                          onClick={() => setEditing(row)}
                          icon={<Pencil aria-hidden="true" className="size-4" />}
                        />
                        <IconButton
                          label={t('take', { name: nameOf(row) })}
                          onClick={() => setLeaving(row)}
                          icon={<X aria-hidden="true" className="size-4" />}
                        />
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <Dialog
        open={editing !== null}
        onOpenChange={(open) => (open ? undefined : close())}
        title={editing === 'new' ? add : editing ? t('edit', { name: nameOf(editing) }) : ''}
      >
        {editing === null ? null : form(editing === 'new' ? null : editing, close)}
      </Dialog>
      {leaving ? (
        <RemovePart key={leaving.id} part={leaving} name={nameOf(leaving)} remove={remove} onClose={() => setLeaving(null)} />
      ) : null}
    </section>
  );
}

type RemovePartProps = {
  readonly part: Part;
  readonly name: string;
  readonly remove: (raw: unknown) => Promise<ActionResult<unknown>>;
  readonly onClose: () => void;
};

function RemovePart({ part, name, remove, onClose }: RemovePartProps) {
  const t = useTranslations('items');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const go = () =>
    start(async () => {
      const answer = await remove({ id: part.id, version: part.version });
      if (!answer.ok) return setProblem(errorText(answer.code, answer.params));
      notify({ title: t('partRemoved') });
      onClose();
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('takeTitle', { name })}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button kind="danger" disabled={busy} onClick={go}>
            {common('remove')}
          </Button>
        </>
      }
    >
      {problem ? (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      ) : null}
    </Dialog>
  );
}

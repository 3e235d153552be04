'use client';

import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { SegmentKind } from '@/lib/code-types/code-type.types';
import { PartField } from './part-field';
import type { PartDrag } from './use-part-drag';

type PartRowProps = {
  readonly id: string;
  readonly kind: SegmentKind;
  readonly index: number;
  readonly count: number;
  readonly drag: PartDrag;
  readonly onMove: (to: number, mark: string) => void;
  readonly onTakeOut: () => void;
};

/** One part of the code: its length and fill, and the ways to move it: drag or arrow keys on the grip, or the two buttons. */
export function PartRow({ id, kind, index, count, drag, onMove, onTakeOut }: PartRowProps) {
  const t = useTranslations('codeTypes');
  const name = t(`kinds.${kind}`);
  const byKey = (event: KeyboardEvent) => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < count && to !== index) onMove(to, `${id}-grip`);
  };
  const { dragged, over } = drag;
  const held = dragged !== null && 'from' in dragged && dragged.from === index;
  return (
    <li
      className={cx(
        'relative flex flex-wrap items-end gap-x-3 gap-y-2 rounded-md border border-line bg-raised px-3 py-2',
        held && 'opacity-50',
        over === index && 'before:absolute before:inset-x-0 before:-top-1.5 before:h-0.5 before:bg-accent',
        over === count && index === count - 1 && 'after:absolute after:inset-x-0 after:-bottom-1.5 after:h-0.5 after:bg-accent',
      )}
    >
      <span className="flex min-w-0 flex-1 basis-full items-center gap-1 self-center font-medium sm:basis-40">
        <IconButton
          data-move={`${id}-grip`}
          label={t('grip', { kind: name })}
          className="-ml-2 cursor-grab active:cursor-grabbing"
          draggable
          onDragStart={(event) => drag.start(event, { from: index })}
          onDragEnd={drag.end}
          onKeyDown={byKey}
          icon={<GripVertical aria-hidden="true" className="size-4 text-muted" />}
        />
        <span className="mr-1 text-small font-normal text-muted">{index + 1}</span>
        <span className="min-w-0">{name}</span>
      </span>
      {kind === 'TEXT' ? <PartField name={`segments.${index}.text`} short={t('shortText')} label={t('partText', { kind: name })} /> : null}
      <PartField name={`segments.${index}.length`} short={t('shortLength')} label={t('partLength', { kind: name })} integer />
      <PartField name={`segments.${index}.fillChar`} short={t('shortFill')} label={t('partFill', { kind: name })} />
      <span className="flex">
        <IconButton
          data-move={`${id}-up`}
          label={t('moveUp', { kind: name })}
          disabled={index === 0}
          onClick={() => onMove(index - 1, `${id}-up`)}
          icon={<ArrowUp aria-hidden="true" className="size-4" />}
        />
        <IconButton
          data-move={`${id}-down`}
          label={t('moveDown', { kind: name })}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1, `${id}-down`)}
          icon={<ArrowDown aria-hidden="true" className="size-4" />}
        />
        <IconButton label={t('takeOut', { kind: name })} onClick={onTakeOut} icon={<X aria-hidden="true" className="size-4" />} />
      </span>
    </li>
  );
}

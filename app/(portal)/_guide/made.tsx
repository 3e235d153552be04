import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { bindFormats } from '@/lib/i18n/words';
import type { GuideMovement } from '@/lib/getting-started/guide.types';
import type { StepProps } from './guide-step';

type Thing = { readonly href: string; readonly text: string };

/** What a step that is done has made, each a link to it. */
export function Made({ step, guide, facts }: StepProps) {
  const t = useTranslations('guide');
  const { day, quantity } = bindFormats(useLocale(), 'UTC');
  if (step.state !== 'done') return null;
  const posted = (key: 'L4' | 'L5', made: GuideMovement): Thing => ({
    href: `/records/${made.recordId}`,
    text: t(`${key}.done`, {
      record: `${made.warehouse} / ${made.number}`,
      day: day(made.date),
      quantity: quantity(made.quantity, facts.lot?.uom),
    }),
  });
  const thing = (path: string, made: { readonly id: string; readonly code: string; readonly name: string } | null): Thing[] =>
    made ? [{ href: `${path}/${made.id}`, text: `${made.code} ${made.name}` }] : [];
  const things: Readonly<Record<typeof step.key, readonly Thing[]>> = {
    L0: [
      ...thing('/setup/warehouses', facts.warehouse),
      ...thing('/setup/tables/units', facts.unit),
      ...thing('/setup/tables/item-classes', facts.itemClass),
    ],
    L1: thing('/setup/code-types', facts.codeType),
    L2: thing('/setup/items', facts.item),
    L3: guide.pair ? [...thing('/setup/templates', guide.pair.load), ...thing('/setup/templates', guide.pair.unload)] : [],
    L4: facts.load ? [posted('L4', facts.load)] : [],
    L5: facts.unload ? [posted('L5', facts.unload)] : [],
    L6: facts.lot ? [{ href: `/lots/${facts.lot.id}`, text: facts.lot.code }] : [],
  };
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-table">
      {things[step.key].map(({ href, text }) => (
        <li key={href}>
          <TextLink href={href as Route} className="inline-block py-1">
            {text}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

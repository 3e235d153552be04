import { Boxes, ClipboardList, Fingerprint, Hash, type LucideIcon, Package, PencilLine, ScanLine, Tags } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from '@/components/ui/link';

const PLACES = [
  ['newRecord', '/records/new', PencilLine],
  ['records', '/records', ClipboardList],
  ['lots', '/lots', Boxes],
  ['serials', '/serials', Fingerprint],
  ['items', '/setup/items', Package],
  ['codeTypes', '/setup/code-types', Hash],
  ['templates', '/setup/templates', Tags],
  ['scannerTest', '/scan/test', ScanLine],
] as const satisfies readonly (readonly [string, string, LucideIcon])[];

/** The ways into everything that the guide speaks of. @rules GUI-03 */
export function Places() {
  const t = useTranslations('guide');
  return (
    <section aria-labelledby="places-title" className="flex flex-col gap-3">
      <h2 id="places-title" className="text-body font-semibold">
        {t('placesTitle')}
      </h2>
      <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {PLACES.map(([key, href, Icon]) => (
          <li key={key} className="relative flex items-start gap-3 rounded-lg border border-line bg-raised px-4 py-3 hover:bg-sunken">
            <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-muted" />
            <span className="min-w-0">
              <Link href={href as Route} className="block font-medium no-underline after:absolute after:inset-0">
                {t(`places.${key}`)}
              </Link>
              <span className="text-table text-muted">{t(`places.${key}What`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { ArrowLeftRight, Layers, type LucideIcon, PackageCheck, PackageMinus, PackagePlus, Scale } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from '@/components/ui/link';
import { type Screen, SCREENS } from '@/lib/scan-screens/scan-screens.types';

const ICONS: Record<Screen, LucideIcon> = {
  receive: PackageCheck,
  load: PackagePlus,
  unload: PackageMinus,
  move: ArrowLeftRight,
  adjust: Scale,
  stock: Layers,
};

/** The ways to the scan screens; those that post are only for people who may. */
export function Tiles({ mayPost }: { mayPost: boolean }) {
  const t = useTranslations('scanScreens');
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {SCREENS.filter((screen) => mayPost || screen === 'stock').map((screen) => {
        const Icon = ICONS[screen];
        return (
          <li key={screen}>
            <Link
              href={`/scan/${screen}` as Route}
              className="flex h-full min-h-24 flex-col gap-1 rounded-lg border border-edge bg-raised p-4 text-ink no-underline hover:bg-sunken"
            >
              <Icon aria-hidden="true" className="size-7 text-accent" strokeWidth={1.75} />
              <span className="text-body font-semibold">{t(`screens.${screen}`)}</span>
              <span className="text-small text-muted">{t(`why.${screen}`)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

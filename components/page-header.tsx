import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from './ui/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type PageHeaderProps = {
  readonly title: ReactNode;
  /** One line: what it is or how it stands (status chip, count, dates). */
  readonly state?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  /** `<MoreMenu>` with the others. */
  readonly menu?: ReactNode;
  /** Only where there is a parent. */
  readonly parents?: readonly { readonly label: ReactNode; readonly href: string }[];
};

/** What the page is, how it stands, and the one thing to do next. */
export function PageHeader({ title, state, action, menu, parents = [] }: PageHeaderProps) {
  const t = useTranslations('common');
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-full flex-1 basis-80">
        {parents.length > 0 ? (
          <nav aria-label={t('breadcrumb')} className="mb-1">
            <ol className="flex flex-wrap items-center gap-1 text-table text-muted">
              {parents.map(({ label, href }) => (
                <li key={href} className="flex items-center gap-1">
                  <Link href={href as Route} className="no-underline hover:text-ink hover:underline">
                    {label}
                  </Link>
                  <ChevronRight aria-hidden="true" className="size-3.5" />
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1 className="min-w-0 text-title font-semibold wrap-anywhere">{title}</h1>
        {state ? <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">{state}</div> : null}
      </div>
      {action || menu ? (
        <div className="flex max-w-full items-center gap-2 max-[22rem]:flex-wrap sm:flex-wrap print:hidden">
          {action}
          {menu}
        </div>
      ) : null}
    </header>
  );
}

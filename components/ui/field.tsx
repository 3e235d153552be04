'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { cx } from './cx';

/** What a control needs so that label, help and error are announced with it. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};

export type FieldProps = {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** The value was filled in by the portal and may be changed. */
  readonly proposed?: boolean;
  readonly className?: string;
  readonly children: (control: ControlProps) => ReactNode;
};

/** Label above, control, help below, error in its place. The control receives its ids as a function's argument. */
export function Field({ label, help, error, required, proposed, className, children }: FieldProps) {
  const id = useId();
  const t = useTranslations('common');
  const describedBy = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="flex items-baseline gap-1 text-table font-medium">
        <span>{label}</span>
        {required ? (
          <>
            <span aria-hidden="true" className="text-bad">
              *
            </span>
            <span className="sr-only">{t('required')}</span>
          </>
        ) : null}
        {proposed ? <span className="ml-auto text-small font-normal text-muted">{t('proposed')}</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {error ? (
        <p id={`${id}-error`} className="text-table text-bad">
          {error}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-small text-muted">
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** Fields that belong together, with a sentence of why. */
export function FieldGroup({ title, why, children }: { title: ReactNode; why?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-t border-line pt-5">
      <legend className="float-left w-full text-body font-semibold">{title}</legend>
      {why ? <p className="-mt-3 max-w-prose text-table text-muted">{why}</p> : null}
      {children}
    </fieldset>
  );
}

/** Two fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">{children}</div>;
}

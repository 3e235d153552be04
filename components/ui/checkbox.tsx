import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx';

type ToggleProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; consequence?: ReactNode; error?: ReactNode };

/** A choice of yes or no; the consequence stands beside it, live. */
export function Checkbox({ label, consequence, error, className, ...rest }: ToggleProps) {
  return (
    <Toggle label={label} consequence={consequence} error={error} className={className}>
      {(ids) => <input type="checkbox" className="mt-1 size-4 shrink-0 accent-accent" {...rest} {...ids} />}
    </Toggle>
  );
}

/** A setting that is on or off. Same behaviour as a checkbox, drawn as a switch. */
export function Switch({ label, consequence, error, className, ...rest }: ToggleProps) {
  return (
    <Toggle label={label} consequence={consequence} error={error} className={className}>
      {(ids) => (
        <input
          type="checkbox"
          role="switch"
          className={cx(
            'relative mt-0.5 h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-edge bg-sunken transition-colors',
            'before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:bg-edge before:transition-transform',
            'checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent',
            'disabled:cursor-not-allowed disabled:opacity-55',
          )}
          {...rest}
          {...ids}
        />
      )}
    </Toggle>
  );
}

type Ids = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

function Toggle({
  label,
  consequence,
  error,
  className,
  children,
}: Pick<ToggleProps, 'label' | 'consequence' | 'error' | 'className'> & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const described = [consequence ? `${id}-why` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={cx('flex items-start gap-3', className)}>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      <div className="min-w-0">
        <label htmlFor={id} className="cursor-pointer text-body">
          {label}
        </label>
        {consequence ? (
          <p id={`${id}-why`} className="text-table text-muted">
            {consequence}
          </p>
        ) : null}
        {error ? (
          <p id={`${id}-error`} className="text-table text-bad">
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}

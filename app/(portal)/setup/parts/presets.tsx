import { Button } from '@/components/ui/button';

type PresetsProps<Key extends string> = {
  readonly title: string;
  readonly why: string;
  readonly choices: readonly { readonly key: Key; readonly name: string; readonly what: string }[];
  readonly onChoose: (key: Key) => void;
};

/** Ready-made beginnings of a form, each with what it is. */
export function Presets<Key extends string>({ title, why, choices, onChoose }: PresetsProps<Key>) {
  return (
    <section aria-labelledby="presets" className="flex flex-col gap-2">
      <h2 id="presets" className="font-semibold">
        {title}
      </h2>
      <p className="text-table text-muted">{why}</p>
      <div className="grid gap-2 sm:grid-cols-3">
        {choices.map(({ key, name, what }) => (
          <Button
            key={key}
            className="h-auto flex-col items-start justify-start gap-0.5 py-2.5 text-left whitespace-normal"
            onClick={() => onChoose(key)}
          >
            <span>{name}</span>
            <span className="text-small font-normal text-muted">{what}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}

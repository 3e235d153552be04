'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import type { FormItem } from '@/lib/record-form/record-form.types';
import type { OriginPlace, TransformTemplate, TransformValues } from '@/lib/transformations/transform-form.types';
import { useTransformWorld } from './transform-world';

export type Sides = {
  /** The first origin, which says of which item and in which warehouse the others must be. */
  readonly first: OriginPlace | null;
  readonly from: FormItem | null;
  /** The item of the results. */
  readonly to: FormItem | null;
  readonly variantId: string | null;
  readonly template: TransformTemplate | null;
  readonly serials: boolean;
};

/** The two sides of what is typed. */
export function sidesOf(values: TransformValues, world: ReturnType<typeof useTransformWorld>): Sides {
  const first = world.places.get(values.origins[0]?.place ?? '') ?? null;
  const from = world.items.get(first?.itemId ?? '') ?? null;
  const to = values.itemChanges ? (world.items.get(values.itemId ?? '') ?? null) : from;
  return {
    first,
    from,
    to,
    variantId: values.itemChanges ? values.variantId : (first?.variantId ?? null),
    template: world.setting.templates.find(({ id }) => id === values.templateId) ?? null,
    serials: first?.serialManaged ?? false,
  };
}

/** The same, live. */
export function useSides(): Sides & { readonly values: TransformValues } {
  const { control } = useFormContext<TransformValues>();
  const values = useWatch({ control }) as TransformValues;
  return { ...sidesOf(values, useTransformWorld()), values };
}

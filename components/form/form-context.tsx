'use client';

import { createContext, useContext, useEffect, useRef } from 'react';
import type { LookupOption } from '../ui/combobox';

/** What the form knows of a field: its words for the summary, whether it must be filled in, and how a value of it reads. */
export type FieldFact = {
  readonly label: string;
  readonly required: boolean;
  /** A value in people's words; undefined when the field itself cannot tell. */
  readonly show: (value: unknown) => string | undefined;
  /** Goes to it, where it is no field of its own but a list that something is added to. */
  readonly focus?: () => void;
};
export type Register = (name: string, fact: FieldFact | null) => void;

export const FormFacts = createContext<Register>(() => undefined);

/** Names that came with an answer of the server, for look-ups whose value the form got without choosing it. */
export const FormNames = createContext<readonly LookupOption[]>([]);

/** Tells the form about a field as long as the field is shown. */
export function useFieldFact(name: string, label: string, required = false, show?: FieldFact['show']): void {
  const register = useContext(FormFacts);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    register(name, { label, required, show: (value) => latest.current?.(value) });
    return () => register(name, null);
  }, [register, name, label, required]);
}

/** Tells the form about a list that must have something in it; `focus` goes to where something is added. */
export function useListFact(name: string, { label, required, focus }: Pick<FieldFact, 'label' | 'required'> & { focus: () => void }): void {
  const register = useContext(FormFacts);
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    register(name, { label, required, show: () => undefined, focus: () => latest.current() });
    return () => register(name, null);
  }, [register, name, label, required]);
}

'use client';

import { createContext, useContext, useEffect } from 'react';

/** What the form knows of a field: its words for the summary and whether it must be filled in. */
export type FieldFact = { readonly label: string; readonly required: boolean };
export type Register = (name: string, fact: FieldFact | null) => void;

export const FormFacts = createContext<Register>(() => undefined);

/** Tells the form about a field as long as the field is shown. */
export function useFieldFact(name: string, label: string, required = false): void {
  const register = useContext(FormFacts);
  useEffect(() => {
    register(name, { label, required });
    return () => register(name, null);
  }, [register, name, label, required]);
}

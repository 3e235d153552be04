'use client';

import { useEffect, useRef, useState } from 'react';
import { CodeInput } from '@/components/ui/input';

type TypedProps = {
  readonly label: string;
  readonly value: string | null;
  readonly pause: number;
  readonly onChange: (value: string | null) => void;
};

/** A text that joins the form a moment after the last key, or when the cursor leaves it: typing costs nothing, however many rows there are. */
export function TypedText({ label, value, pause, onChange }: TypedProps) {
  const [text, setText] = useState(value ?? '');
  const sent = useRef(value ?? '');
  const act = useRef(onChange);
  act.current = onChange;
  useEffect(() => {
    if ((value ?? '') === sent.current) return;
    sent.current = value ?? '';
    setText(value ?? '');
  }, [value]);
  const send = (typed: string) => {
    if (typed === sent.current) return;
    sent.current = typed;
    act.current(typed === '' ? null : typed);
  };
  const latest = useRef(text);
  latest.current = text;
  const sendNow = useRef(send);
  sendNow.current = send;
  useEffect(() => {
    const timer = setTimeout(() => sendNow.current(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  // A row that scrolls out of sight takes nothing along.
  useEffect(() => () => sendNow.current(latest.current), []);
  return (
    <CodeInput
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => send(text)}
      onKeyDown={(event) => {
        // What posts or keeps the record from inside the field takes along what was just typed.
        if (event.key === 'Enter' || event.ctrlKey || event.metaKey) send(text);
      }}
    />
  );
}

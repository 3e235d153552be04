/** What each sight is recognised by, before a word is read: strokes of a 32 px square. */
const STROKES = {
  fault: ['M3 22c4 0 4.6-7 7.4-10.2', 'M29 22c-3.6 0-6-2-8-4.6', 'm13 5 1.4 3.4', 'm20.5 7-2.7 2.6', 'm25 12.5-3.6.6'],
  away: [
    'M6 8c0-2.2 4.5-4 10-4s10 1.8 10 4-4.5 4-10 4-10-1.8-10-4Z',
    'M6 8v16c0 2.2 4.5 4 10 4s10-1.8 10-4V8',
    'M6 16c0 2.2 4.5 4 10 4s10-1.8 10-4',
  ],
  notFound: ['M23 14a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z', 'm20.6 20.6 7.4 7.4', 'm11.2 11.2 5.6 5.6', 'm16.8 11.2-5.6 5.6'],
  forbidden: ['M28 16a12 12 0 1 1-24 0 12 12 0 0 1 24 0Z', 'M7.6 24.4 24.4 7.6'],
} as const;

/** The sign of a page that cannot be. Drawn here: these pages stand ready behind every other, so they carry as little as they can. */
export function SightSign({ kind }: { kind: keyof typeof STROKES }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-10" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
      {STROKES[kind].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

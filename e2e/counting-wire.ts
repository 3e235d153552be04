import { createServer, connect, type Socket } from 'node:net';

export type CountingWire = {
  /** The address of the database, by way of the counter. */
  readonly url: string;
  /** Statements since the last question, as far as their text is known. */
  readonly taken: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** Passes everything on between a client and the database, and notes each statement that the client has run. */
export async function countingWire(databaseUrl: string): Promise<CountingWire> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let statements: string[] = [];
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const read = statementReader((text) => void statements.push(text));
    client.on('data', read);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', () => [client, database].forEach((each) => void each.destroy()));
      socket.on('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    taken: () => {
      const found = statements;
      statements = [];
      return found;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const [LENGTH, TYPED] = [4, 5];
const textAt = (message: Buffer, from: number): string => message.toString('utf8', from, message.indexOf(0, from));

/** Reads the client's side of PostgreSQL's protocol: a text in one message (Q), or parsed (P), bound (B) and executed (E). */
function statementReader(note: (text: string) => void): (chunk: Buffer) => void {
  const texts = new Map<string, string>();
  let waiting = Buffer.alloc(0);
  let greeted = false;
  let bound = '';
  const take = (kind: string, message: Buffer) => {
    if (kind === 'Q') note(textAt(message, TYPED));
    const name = kind === 'P' || kind === 'B' ? textAt(message, kind === 'P' ? TYPED : message.indexOf(0, TYPED) + 1) : '';
    if (kind === 'P') texts.set(name, textAt(message, TYPED + name.length + 1));
    if (kind === 'B') bound = name;
    if (kind === 'E') note(texts.get(bound) ?? bound);
  };
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = greeted ? 1 : 0;
      if (waiting.length < head + LENGTH) return;
      const size = head + waiting.readInt32BE(head);
      if (waiting.length < size) return;
      if (greeted) take(String.fromCharCode(waiting[0] ?? 0), waiting.subarray(0, size));
      greeted = true;
      waiting = waiting.subarray(size);
    }
  };
}

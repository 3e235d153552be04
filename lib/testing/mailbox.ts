import { createServer, type Socket } from 'node:net';

/** What a mail server was given, as it came over the wire. */
export type Received = { readonly from: string; readonly to: readonly string[]; readonly data: string };

/** A mail server on this machine alone. */
export type Mailbox = {
  readonly url: string;
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
};

/** `takes` everything; `refuses` every recipient; wants a `password` ("user" and "secret"); stays `silent`. */
export type Manner = 'takes' | 'refuses' | 'password' | 'silent';

const PLAIN = Buffer.from('\0user\0secret').toString('base64');

/** As much of SMTP as it takes to be handed a letter. */
export async function openMailbox(manner: Manner = 'takes'): Promise<Mailbox> {
  const received: Received[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    if (manner !== 'silent') converse(socket, manner, (letter) => received.push(letter));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function converse(socket: Socket, manner: Manner, keep: (letter: Received) => void): void {
  let [rest, from, data] = ['', '', null as string | null];
  let to: string[] = [];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const answer = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') say(manner === 'password' ? '250-localhost\r\n250 AUTH PLAIN' : '250 localhost');
    else if (verb === 'AUTH') say(line.endsWith(PLAIN) ? '235 welcome' : '535 no');
    else if (verb === 'MAIL') {
      [from, to] = [line.slice(10), []];
      say('250 ok');
    } else if (verb === 'RCPT') {
      to.push(line.slice(8));
      say(manner === 'refuses' ? '550 nobody of this name' : '250 ok');
    } else if (verb === 'DATA') {
      data = '';
      say('354 go on');
    } else say(verb === 'QUIT' ? '221 bye' : '250 ok');
  };
  const read = (line: string): void => {
    if (data === null) answer(line);
    else if (line !== '.') data += `${line}\r\n`;
    else {
      keep({ from, to, data });
      data = null;
      say('250 taken');
    }
  };
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) read(line);
  });
  say('220 localhost');
}

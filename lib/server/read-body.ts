/** Reads a body that has said how long it is, and refuses to read more than `max` bytes: null when it says nothing, too much, or something else than it is. */
export async function readBody(request: Request, max: number): Promise<Buffer | null> {
  const said = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(said) || said < 0 || said > max) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    if (length > said) return null;
    pieces.push(piece);
  }
  return length === said ? Buffer.concat(pieces) : null;
}

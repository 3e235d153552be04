import { generate } from 'selfsigned';

/** A certificate for this machine that nobody vouches for, and its key; valid for a day unless said otherwise. */
export async function selfSigned({
  from = new Date(),
  to = new Date(Date.now() + 86_400_000),
} = {}): Promise<{ cert: string; key: string }> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: from,
    notAfterDate: to,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  return { cert: made.cert, key: made.private };
}

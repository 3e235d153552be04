import { isIP } from 'node:net';
import { isOwnOrigin } from './request';

type Arrival = {
  readonly publicUrl: string;
  /** The address at the other end of the connection. */
  readonly socket: string | undefined;
  readonly origin: string | undefined;
  readonly forwardedFor: string | undefined;
};

/**
 * The address a request comes from. The portal itself speaks no https: an https address means a proxy in front, and the last entry of
 * X-Forwarded-For is what that proxy saw; everything before it, and the header of a portal without a proxy, is the sender's own word.
 */
function clientAddress({ publicUrl, socket, forwardedFor }: Arrival): string {
  const seen = forwardedFor?.split(',').at(-1)?.trim() ?? '';
  if (publicUrl.startsWith('https:') && isIP(seen)) return seen;
  return (socket ?? 'unknown').replace(/^::ffff:/, '');
}

/**
 * The headers by which the portal is told where a request comes from and what it is called itself. They replace the sender's:
 * a forged one would decide where the framework sends an action on, and what it takes for its own host.
 */
export function arrivalHeaders(arrival: Arrival): Readonly<Record<string, string>> {
  const { publicUrl, origin } = arrival;
  const own = origin && isOwnOrigin({ get: (name) => (name === 'origin' ? origin : null) }, publicUrl) ? origin : publicUrl;
  return {
    'x-filo-address': clientAddress(arrival),
    'x-forwarded-host': new URL(own).host,
    'x-forwarded-proto': new URL(publicUrl).protocol.slice(0, -1),
  };
}

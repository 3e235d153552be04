import { isIP } from 'node:net';
import { isOwnOrigin } from './request';
import { plainAddress, type Trust } from './trusted-proxies';

type Arrival = {
  readonly publicUrl: string;
  /** The address at the other end of the connection. */
  readonly socket: string | undefined;
  readonly origin: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly trusts: Trust;
};

/** An address as proxies write it, some with the port behind it. */
const addressIn = (entry: string): string =>
  entry
    .trim()
    .replace(/^\[([^\]]+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');

/**
 * The address a request comes from: that of the connection, unless a trusted proxy is at its other end. Of X-Forwarded-For each trusted proxy
 * vouches for the entry before its own; what stands before the first that is not trusted is the sender's own word and counts for nothing.
 */
function clientAddress({ socket, forwardedFor, trusts }: Arrival): string {
  let seen = plainAddress(socket ?? 'unknown');
  const entries = forwardedFor?.split(',').map(addressIn) ?? [];
  while (trusts(seen)) {
    const before = entries.pop();
    if (before === undefined || !isIP(before)) break;
    seen = plainAddress(before);
  }
  return seen;
}

/**
 * The headers by which the portal is told where a request comes from and what it is called itself. They replace the sender's:
 * a forged one would decide where the framework sends an action on, and what it takes for its own host. Name and protocol are those of the public
 * address, whoever forwards the request: no header of a proxy is needed for them, and none is believed.
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

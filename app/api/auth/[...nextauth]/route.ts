import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { nextAuthOptions } from '@/lib/auth/next-auth';
import { env } from '@/lib/server/env';
import { isOwnOrigin } from '@/lib/server/request';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The parts of next-auth that are in use; its own pages are not shown. */
const OPEN = new Set(['GET csrf', 'GET providers', 'POST callback/credentials']);

const refusal = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!OPEN.has(`${request.method} ${nextauth.join('/')}`)) return refusal(404);
  if (request.method === 'POST' && !isOwnOrigin(request.headers, env().publicUrl)) return refusal(403);
  const response: Response = await NextAuth(request, { params: { nextauth } }, nextAuthOptions());
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

export { handle as GET, handle as POST };

import { exportAnswer } from '../answer';

/** A list as a file: `?format=csv|xlsx&columns=a,b` and the filters of the list's own address. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/exports/[list]'>): Promise<Response> {
  return exportAnswer(request, (await params).list);
}

/** A file is not begun for its head alone: nobody would read it to its end, and it would keep its connection. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { allow: 'GET', 'cache-control': 'private, no-store' } });

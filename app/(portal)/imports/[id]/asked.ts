import { listParams } from '@/lib/kernel/list-params';

/** Which import the address asks for, and which page of its batches. */
export const asked = async ({ params, searchParams }: PageProps<'/imports/[id]'>) => ({
  id: (await params).id,
  page: listParams(['n']).parse(await searchParams).page,
});

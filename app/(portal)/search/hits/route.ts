import type { NextRequest } from 'next/server';
import type { SearchAnswer } from '@/components/shell/search.types';
import { searchText } from '@/lib/search/search.params';
import { searchEverywhere } from '@/lib/search/search.query';
import { answerOf } from '@/lib/server/answer';
import { appDatabase } from '@/lib/server/app-database';
import { takeToken } from '@/lib/server/rate';
import { requestIdOf } from '@/lib/server/request';
import { currentSession } from '@/lib/server/session';
import { scanGroup } from '../../scan/scan-group';
import { pageHits } from '../page-hits';
import { wordsOfHits } from '../words';

const MOST = 5;
const HEADERS = { 'cache-control': 'private, no-store' };

/**
 * The best hits while somebody types. A plain GET and no action: actions of one page wait for each other, and an answer that nobody wants
 * any more must not hold up the next one.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentSession();
  if (!session) return Response.json(null, { status: 401, headers: HEADERS });
  try {
    takeToken(session.user.id, Date.now());
    const typed = request.nextUrl.searchParams.get('q') ?? '';
    const text = searchText.parse(typed);
    const { company, user } = session;
    const [{ hits, day }, words, pages, scanned] = await Promise.all([
      searchEverywhere(appDatabase().sql, { companyId: company.id, userId: user.id }, { text, most: MOST }),
      wordsOfHits(company.timeZone),
      pageHits(text, session.actor.permissions),
      scanGroup(session, typed),
    ]);
    const answer: SearchAnswer = {
      groups: [
        ...(scanned ? [scanned] : []),
        ...(day ? [words.dayGroup(day)] : []),
        ...words.groups(hits, text),
        ...(pages ? [pages] : []),
      ],
    };
    return Response.json(answer, { headers: HEADERS });
  } catch (error) {
    const { code } = answerOf(error, requestIdOf(request.headers), 'search');
    return Response.json(null, { status: code === 'E_RATE' ? 429 : 500, headers: HEADERS });
  }
}

import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { assertFree, type SavedRow, saveRow } from '../server/rows';
import { accountKey, freeNickname, proposeNickname } from './partner.rules';
import { PARTNER_SHAPE } from './partner-shape';
import type { SavePartner } from './save-partner.schema';

/** A nickname from the name that no other partner has. */
async function nicknameFor(ctx: Ctx, name: string, except: string | null): Promise<string> {
  const start = codeKey(proposeNickname(name))?.slice(0, 10) ?? '';
  const taken = await ctx.sql<{ key: string }>(
    sql`SELECT nickname_key AS key FROM partner WHERE company_id = ${ctx.company.id} AND starts_with(nickname_key, ${start}) AND id IS DISTINCT FROM ${except}::uuid`,
  );
  const nickname = freeNickname(name, new Set(taken.map(({ key }) => key)));
  if (nickname === '') throw new AppError('E_REQUIRED').at('nickname');
  return nickname;
}

/**
 * Saves a customer, supplier, producer or subcontractor (a new one without `id`); an empty nickname is made from the name.
 * @throws E_CODE_EXISTS (account with sub-account, nickname), E_CONFLICT, E_NOT_FOUND
 */
export async function savePartner(ctx: Ctx, { id, version, nickname, ...rest }: SavePartner): Promise<SavedRow> {
  const fields = { ...rest, nickname: nickname ?? (await nicknameFor(ctx, rest.name, id ?? null)) };
  return saveRow(ctx, PARTNER_SHAPE, { id, version }, fields, async (before) => {
    const except = before?.id;
    const account = {
      path: 'subaccount',
      code: `${fields.account} / ${fields.subaccount}`,
      keys: { account_key: accountKey(fields.account, fields.subaccount) },
      except,
    };
    await assertFree(ctx, 'partner', account);
    await assertFree(ctx, 'partner', { path: 'nickname', code: fields.nickname, keys: { nickname_key: codeKey(fields.nickname) }, except });
  });
}

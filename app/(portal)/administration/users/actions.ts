'use server';

import { refresh } from 'next/cache';
import { changeRoles, disableMember, enableMember, makeResetLink, removeMember, signMemberOut } from '@/lib/users/change-member';
import { inviteUser, renewInvitation, withdrawInvitation } from '@/lib/users/invite-user';
import { changeRolesSchema, invitationRefSchema, inviteUserSchema, memberRefSchema } from '@/lib/users/user.schema';
import type { MadeLink } from '@/lib/users/link.types';
import { sendLink } from '@/lib/users/send-link';
import { defineAction } from '@/lib/server/action';
import type { Session } from '@/lib/server/session';

const permission = 'user.manage' as const;
const after = () => refresh();
const sendInvitation = <M extends MadeLink>(made: M, sender: Session) => sendLink('invitation', made, sender);
const sendReset = <M extends MadeLink>(made: M, sender: Session) => sendLink('reset', made, sender);

export const inviteUserAction = defineAction({ permission, input: inviteUserSchema, run: inviteUser, deliver: sendInvitation, after });
export const renewInvitationAction = defineAction({
  permission,
  input: invitationRefSchema,
  run: renewInvitation,
  deliver: sendInvitation,
  after,
});
export const withdrawInvitationAction = defineAction({ permission, input: invitationRefSchema, run: withdrawInvitation });
export const changeRolesAction = defineAction({ permission, input: changeRolesSchema, run: changeRoles, after });
export const disableMemberAction = defineAction({ permission, input: memberRefSchema, run: disableMember, after });
export const enableMemberAction = defineAction({ permission, input: memberRefSchema, run: enableMember, after });
export const signMemberOutAction = defineAction({ permission, input: memberRefSchema, run: signMemberOut, after });
export const removeMemberAction = defineAction({ permission, input: memberRefSchema, run: removeMember });
export const makeResetLinkAction = defineAction({ permission, input: memberRefSchema, run: makeResetLink, deliver: sendReset, after });

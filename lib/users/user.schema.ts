import { z } from 'zod';
import { PASSWORD_MAX } from '../auth/password.rules';
import { textInput } from '../kernel/inputs';
import { ROLES } from '../kernel/permissions';

const rolesInput = () => z.array(z.enum(ROLES)).min(1, { error: 'E_REQUIRED' }).max(ROLES.length);

export const emailInput = () =>
  textInput(254).refine((text) => /^[^\s@]+@[^\s@]+$/.test(text), { error: 'E_FORMAT', params: { example: 'ada@example.com' } });

/** Who is asked in, under which name, to do what. */
export const inviteUserSchema = z.strictObject({ email: emailInput(), name: textInput(80), roles: rolesInput() });
export type InviteUser = z.output<typeof inviteUserSchema>;

/** A member of the company, as the page showed it. */
export const memberRefSchema = z.strictObject({ userId: z.uuid(), version: z.int() });
export type MemberRef = z.output<typeof memberRefSchema>;

export const changeRolesSchema = z.strictObject({ userId: z.uuid(), version: z.int(), roles: rolesInput() });
export type ChangeRoles = z.output<typeof changeRolesSchema>;

/** An invitation that nobody has answered yet. */
export const invitationRefSchema = z.strictObject({ id: z.uuid(), version: z.int() });
export type InvitationRef = z.output<typeof invitationRefSchema>;

const tokenInput = () => z.string().min(1).max(200);
const passwordInput = () => z.string().min(1).max(PASSWORD_MAX);

/** The answer to an invitation. Whoever has an account already gives its password; the name is theirs then. */
export const acceptInvitationSchema = z.strictObject({ token: tokenInput(), name: textInput(80), password: passwordInput() });
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;

export const resetPasswordSchema = z.strictObject({ token: tokenInput(), password: passwordInput() });
export type ResetPassword = z.output<typeof resetPasswordSchema>;

import { z } from 'zod';
import { isDay } from '../kernel/day';

export const AUDIT_PAGE = 50;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((given) => !given.includes('\0'))
    .catch('')
    .default('');
const day = () => z.string().refine(isDay).catch('').default('');

/** The address of the audit trail; whatever does not fit falls back to its default. */
export const auditRegisterParams = z.object({
  /** In labels, reasons and values. */
  q: text(100),
  who: text(100),
  /** Kind of thing, as the trail names it. */
  entity: z
    .string()
    .regex(/^[A-Za-z_]{1,40}$/)
    .refine((name) => !(name in Object.prototype))
    .catch('')
    .default(''),
  /** One thing alone. */
  id: z.uuid().catch('').default(''),
  from: day(),
  to: day(),
  /** Events before this number: the place in the list. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .catch(null)
    .default(null),
});
export type AuditRegisterParams = z.output<typeof auditRegisterParams>;

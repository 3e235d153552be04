import { type Day, dayIn } from '@/lib/kernel/day';

/** The company's today; forms and previews begin with it. */
export const companyToday = (timeZone: string): Day => dayIn(timeZone, new Date());

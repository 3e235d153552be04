'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { enterDemo } from '@/lib/demo/enter-demo';
import { enterDemoSchema } from '@/lib/demo/enter-demo.schema';
import { foundCompany } from '@/lib/getting-started/found-company';
import { foundCompanySchema } from '@/lib/getting-started/found-company.schema';
import { defineAction, defineSessionAction } from '@/lib/server/action';
import { chooseCompany } from '@/lib/server/enter';

const goOnIn = async ({ companyId }: { companyId: number }) => {
  await chooseCompany(companyId);
  redirect('/' as Route);
};

/** Makes a further company and goes on working in it. */
export const foundCompanyAction = defineAction({
  permission: 'company.manage',
  input: foundCompanySchema,
  run: foundCompany,
  after: goOnIn,
});

/** Goes on in the demo company, which is made if there is none. */
export const enterDemoAction = defineSessionAction({ permission: 'company.manage', input: enterDemoSchema, run: enterDemo, after: goOnIn });

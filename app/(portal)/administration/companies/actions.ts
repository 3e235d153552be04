'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { foundCompany } from '@/lib/getting-started/found-company';
import { foundCompanySchema } from '@/lib/getting-started/found-company.schema';
import { defineAction } from '@/lib/server/action';
import { chooseCompany } from '@/lib/server/enter';

/** Makes a further company and goes on working in it. */
export const foundCompanyAction = defineAction({
  permission: 'company.manage',
  input: foundCompanySchema,
  run: foundCompany,
  after: async ({ companyId }) => {
    await chooseCompany(companyId);
    redirect('/' as Route);
  },
});

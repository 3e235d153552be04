'use server';

import { passScannerTest, passScannerTestSchema } from '@/lib/scan/pass-scanner-test';
import { defineAction } from '@/lib/server/action';

export const passScannerTestAction = defineAction({ permission: null, input: passScannerTestSchema, run: passScannerTest });

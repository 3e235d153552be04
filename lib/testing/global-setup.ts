import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureRole } from '../../scripts/database/cluster';
import { migrate } from '../../scripts/database/migrations';
import { startThrowaway } from './throwaway';
import { withDatabase } from './urls';

/** What the workers need to make their own databases. */
export interface TestServer {
  /** May create databases. */
  adminUrl: string;
  template: string;
  ownerPassword: string;
  appPassword: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** One server for all database tests (TEST_DATABASE_URL or a throwaway), with one migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? undefined : await startThrowaway();
  const adminUrl = given ?? cluster?.adminUrl ?? '';
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const template = `filo_template_${randomBytes(6).toString('hex')}`;
  const ownerPassword = cluster?.credentials.ownerPassword ?? 'filo-owner-test';
  const appPassword = cluster?.credentials.appPassword ?? 'filo-app-test';
  await ensureRole(admin, 'filo_owner', ownerPassword);
  await ensureRole(admin, 'filo_app', appPassword);
  await admin.query(`create database ${template} owner filo_owner`);
  await migrate({ url: withDatabase(adminUrl, template, 'filo_owner', ownerPassword), appRole: 'filo_app' });
  await admin.query(`alter database ${template} is_template true allow_connections false`);
  project.provide('testServer', { adminUrl, template, ownerPassword, appPassword });
  return async () => {
    await admin.query(`alter database ${template} is_template false`);
    await admin.query(`drop database ${template} with (force)`);
    await admin.end();
    await cluster?.remove();
  };
}

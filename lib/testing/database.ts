import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './global-setup';
import { withDatabase } from './urls';

/** A migrated, empty database of one test file's own; what it commits nobody else sees. */
export interface TestDatabase {
  /** As the owner of the schema (filo_owner): may do what the application may not. */
  url: string;
  /** As the application (filo_app): verbs are tested with this one. */
  appUrl: string;
  /** As superuser: to look into the server or to tamper on purpose. */
  adminUrl: string;
  /** Ends every session on the database and drops it. */
  close(): Promise<void>;
}

/** Copies the migrated template; call it in `beforeAll` and `close` it in `afterAll`, after the file's own pools. */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, ownerPassword, appPassword } = inject('testServer');
  const name = `filo_test_${randomBytes(6).toString('hex')}`;
  await administer(adminUrl, `create database ${name} template ${template} owner filo_owner`);
  return {
    url: withDatabase(adminUrl, name, 'filo_owner', ownerPassword),
    appUrl: withDatabase(adminUrl, name, 'filo_app', appPassword),
    adminUrl: withDatabase(adminUrl, name),
    close: () => administer(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

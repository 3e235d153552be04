import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/browser';
import { freePort } from '../scripts/database/processes';

// Chosen once, in the first process; the workers inherit the environment.
process.env.FILO_E2E_PORT ??= String(await freePort());
process.env.FILO_E2E_BROWSER ??= await findBrowser();

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${process.env.FILO_E2E_PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.FILO_E2E_BROWSER, args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet },
  },
  projects: [
    // Makes the first company by the one-time link; what comes after needs one.
    { name: 'first-run', testMatch: 'first-run.spec.ts' },
    { name: 'journeys', testIgnore: 'first-run.spec.ts', dependencies: ['first-run'] },
  ],
});

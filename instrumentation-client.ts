import { config } from 'zod';

// Schemas compile themselves by `new Function` where they may; the portal's policy forbids it, and even the attempt would be reported.
config({ jitless: true });

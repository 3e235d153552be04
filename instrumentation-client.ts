// Schemas compile themselves by `new Function` where they may; the portal's policy forbids it, and even the attempt would be reported.
// This is zod's `config({ jitless: true })` at the place where zod keeps its settings: importing it would bring half of zod to pages without a form.
const PLACE = '__zod_globalConfig';
const settings: object = Reflect.get(globalThis, PLACE) ?? {};
Reflect.set(globalThis, PLACE, Object.assign(settings, { jitless: true }));

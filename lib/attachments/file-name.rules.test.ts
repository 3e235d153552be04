import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dispositionOf, safeName } from './file-name.rules';

test.each([
  ['certificate.pdf', 'certificate.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\me\\scan.PDF', 'scan.pdf'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['invoice\u202efdp.exe.pdf', 'invoicefdp.exe.pdf'],
  ['con.txt', '_con.txt'],
  ['  .htaccess. ', 'htaccess'],
  ['<img onerror=x>.png', '_img onerror=x_.png'],
  ['.pdf', 'pdf'],
  ['', 'file'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
  ['certificato è.pdf', 'certificato è.pdf'],
])('[S15][S18] %j is kept as %j', (given, kept) => {
  expect(safeName(given)).toBe(kept);
});

test('[S15][S18] no name leaves its folder or its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const name = safeName(given);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u);
      expect([...name].length).toBeLessThanOrEqual(121);
      expect(safeName(name)).toBe(name);
      expect(dispositionOf(name)).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]+$/);
    }),
  );
});

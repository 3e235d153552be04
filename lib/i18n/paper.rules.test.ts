import { expect, test } from 'vitest';
import { paperAddress, paperOf } from './paper';

test('[UI-08 part] the address of a print keeps what is on show and says its language; another word is no language', () => {
  expect(paperAddress('/lots', 'q=oak&after=7', 'it')).toBe('/lots?q=oak&after=7&paper=it');
  expect(paperAddress('/lots', 'q=oak&paper=it', 'en')).toBe('/lots?q=oak&paper=en');
  expect(paperAddress('/lots', 'paper=it', null)).toBe('/lots');
  expect(paperOf('/lots?q=oak&paper=it')).toBe('it');
  expect([null, '/lots', '/lots?paper=', '/lots?paper=xx', '/paper=it'].map(paperOf)).toEqual([null, null, null, null, null]);
});

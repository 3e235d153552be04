import type { Row } from './ai.types';
import { characters, DAY, digits, maybe, PLACE, text } from './ai-parts.rules';

const COUNTRY = digits(3, 'country');
const COUNTRIES = [COUNTRY, maybe(COUNTRY), maybe(COUNTRY), maybe(COUNTRY), maybe(COUNTRY)];
const ITEM = ['01', '02', '03'] as const;
const UNIT = ['00'] as const;

/** Names and addresses of a transport unit: where it goes, and where it returns. */
const addresses = (base: string, title: string): Row[] => [
  [`${base}0`, { title: `${title} COMP`, parts: [text(35, 'percent')], needs: UNIT }],
  [`${base}1`, { title: `${title} NAME`, parts: [text(35, 'percent')], needs: UNIT }],
  [`${base}2`, { title: `${title} ADD1`, parts: [text(70, 'percent')], needs: UNIT }],
  [`${base}3`, { title: `${title} ADD2`, parts: [text(70, 'percent')], needs: [`${base}2`] }],
  [`${base}4`, { title: `${title} SUB`, parts: [text(70, 'percent')], needs: UNIT }],
  [`${base}5`, { title: `${title} LOC`, parts: [text(70, 'percent')], needs: UNIT }],
  [`${base}6`, { title: `${title} REG`, parts: [text(70, 'percent')], needs: UNIT }],
  [`${base}7`, { title: `${title} COUNTRY`, parts: [characters(2, 'countryLetters')], needs: UNIT }],
];
const heat = (title: string, bars: string): Row[1] => ({
  title,
  parts: [digits(6), maybe(characters(1, 'minus'))],
  needs: UNIT,
  bars: [bars],
});
const said = (title: string): Row[1] => ({ title, parts: [digits(1, 'yesNo')], needs: UNIT });
const delivery = (title: string): Row[1] => ({ title, parts: [DAY, digits(4, 'hourMinute')], needs: UNIT });

/** Parties, places, countries and the papers of transport: identifiers 41 to 43. */
export const PARTY_ROWS: readonly Row[] = [
  ['410', { title: 'SHIP TO LOC', parts: [PLACE] }],
  ['411', { title: 'BILL TO', parts: [PLACE] }],
  ['412', { title: 'PURCHASE FROM', parts: [PLACE] }],
  ['413', { title: 'SHIP FOR LOC', parts: [PLACE] }],
  ['414', { title: 'LOC No.', parts: [PLACE], key: [['254'], ['7040']] }],
  ['415', { title: 'PAY TO', parts: [PLACE], needs: ['8020'], key: [['8020']] }],
  ['416', { title: 'PROD/SERV LOC', parts: [PLACE] }],
  ['417', { title: 'PARTY', parts: [PLACE], key: [['7040']] }],
  ['420', { title: 'SHIP TO POST', parts: [text(20)], bars: ['421'] }],
  ['421', { title: 'SHIP TO POST', parts: [COUNTRY, text(9)], bars: ['4307'] }],
  ['422', { title: 'ORIGIN', parts: [COUNTRY], needs: [...ITEM, '8006', '8026'], bars: ['426'] }],
  ['423', { title: 'COUNTRY - INITIAL PROCESS', parts: COUNTRIES, needs: ITEM, bars: ['426'] }],
  ['424', { title: 'COUNTRY - PROCESS', parts: [COUNTRY], needs: ITEM, bars: ['426'] }],
  ['425', { title: 'COUNTRY - DISASSEMBLY', parts: COUNTRIES, needs: ITEM, bars: ['426'] }],
  ['426', { title: 'COUNTRY - FULL PROCESS', parts: [COUNTRY], needs: ITEM }],
  ['427', { title: 'ORIGIN SUBDIVISION', parts: [text(3)], needs: ITEM.map((item) => `${item}+422`) }],
  ...addresses('430', 'SHIP TO'),
  ['4308', { title: 'SHIP TO PHONE', parts: [text(30)], needs: UNIT }],
  ['4309', { title: 'SHIP TO GEO', parts: [digits(10, 'latitude'), digits(10, 'longitude')], needs: UNIT }],
  ...addresses('431', 'RTN TO'),
  ['4318', { title: 'RTN TO POST', parts: [text(20)], needs: UNIT }],
  ['4319', { title: 'RTN TO PHONE', parts: [text(30)], needs: UNIT }],
  ['4320', { title: 'SRV DESCRIPTION', parts: [text(35, 'percent')], needs: UNIT }],
  ['4321', said('DANGEROUS GOODS')],
  ['4322', said('AUTH TO LEAVE')],
  ['4323', said('SIG REQUIRED')],
  ['4324', delivery('NOT BEF DEL DT')],
  ['4325', delivery('NOT AFT DEL DT')],
  ['4326', { title: 'REL DATE', parts: [digits(6, 'date')], needs: UNIT }],
  ['4330', heat('MAX TEMP F.', '4331')],
  ['4331', heat('MAX TEMP C.', '4330')],
  ['4332', heat('MIN TEMP F.', '4333')],
  ['4333', heat('MIN TEMP C.', '4332')],
  ['7041', { title: 'UFRGT UNIT TYPE', parts: [text(4)], needs: UNIT, attribute: false }],
];

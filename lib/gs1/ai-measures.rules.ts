import type { Row } from './ai.types';
import { digits, upToDigits } from './ai-parts.rules';

const TRADE = ['01', '02'] as const;
const LOGISTIC = ['00', '01'] as const;

/** First three digits, what is measured, its unit; the fourth digit tells the decimals. */
const MEASURES: readonly (readonly [base: string, title: string, unit: string, needs: readonly string[]])[] = [
  ['310', 'NET WEIGHT', 'kg', TRADE],
  ['311', 'LENGTH', 'm', TRADE],
  ['312', 'WIDTH', 'm', TRADE],
  ['313', 'HEIGHT', 'm', TRADE],
  ['314', 'AREA', 'm²', TRADE],
  ['315', 'NET VOLUME', 'l', TRADE],
  ['316', 'NET VOLUME', 'm³', TRADE],
  ['320', 'NET WEIGHT', 'lb', TRADE],
  ['321', 'LENGTH', 'in', TRADE],
  ['322', 'LENGTH', 'ft', TRADE],
  ['323', 'LENGTH', 'yd', TRADE],
  ['324', 'WIDTH', 'in', TRADE],
  ['325', 'WIDTH', 'ft', TRADE],
  ['326', 'WIDTH', 'yd', TRADE],
  ['327', 'HEIGHT', 'in', TRADE],
  ['328', 'HEIGHT', 'ft', TRADE],
  ['329', 'HEIGHT', 'yd', TRADE],
  ['330', 'GROSS WEIGHT', 'kg', LOGISTIC],
  ['331', 'LENGTH, log', 'm', LOGISTIC],
  ['332', 'WIDTH, log', 'm', LOGISTIC],
  ['333', 'HEIGHT, log', 'm', LOGISTIC],
  ['334', 'AREA, log', 'm²', LOGISTIC],
  ['335', 'VOLUME, log', 'l', LOGISTIC],
  ['336', 'VOLUME, log', 'm³', LOGISTIC],
  ['337', 'KG PER m²', 'kg/m²', ['01']],
  ['340', 'GROSS WEIGHT', 'lb', LOGISTIC],
  ['341', 'LENGTH, log', 'in', LOGISTIC],
  ['342', 'LENGTH, log', 'ft', LOGISTIC],
  ['343', 'LENGTH, log', 'yd', LOGISTIC],
  ['344', 'WIDTH, log', 'in', LOGISTIC],
  ['345', 'WIDTH, log', 'ft', LOGISTIC],
  ['346', 'WIDTH, log', 'yd', LOGISTIC],
  ['347', 'HEIGHT, log', 'in', LOGISTIC],
  ['348', 'HEIGHT, log', 'ft', LOGISTIC],
  ['349', 'HEIGHT, log', 'yd', LOGISTIC],
  ['350', 'AREA', 'in²', TRADE],
  ['351', 'AREA', 'ft²', TRADE],
  ['352', 'AREA', 'yd²', TRADE],
  ['353', 'AREA, log', 'in²', LOGISTIC],
  ['354', 'AREA, log', 'ft²', LOGISTIC],
  ['355', 'AREA, log', 'yd²', LOGISTIC],
  ['356', 'NET WEIGHT', 'tr oz', TRADE],
  ['357', 'NET VOLUME', 'oz', TRADE],
  ['360', 'NET VOLUME', 'qt', TRADE],
  ['361', 'NET VOLUME', 'gal', TRADE],
  ['362', 'VOLUME, log', 'qt', LOGISTIC],
  ['363', 'VOLUME, log', 'gal', LOGISTIC],
  ['364', 'NET VOLUME', 'in³', TRADE],
  ['365', 'NET VOLUME', 'ft³', TRADE],
  ['366', 'NET VOLUME', 'yd³', TRADE],
  ['367', 'VOLUME, log', 'in³', LOGISTIC],
  ['368', 'VOLUME, log', 'ft³', LOGISTIC],
  ['369', 'VOLUME, log', 'yd³', LOGISTIC],
];

/** Ten or fewer identifiers that differ in their decimals alone. */
const decimals = (base: string, most: number, what: Row[1]): Row[] =>
  Array.from({ length: most + 1 }, (_, places): Row => [`${base}${places}`, what]);

const MEASURED = ['31nn', '32nn', '35nn', '36nn'] as const;
const BY_MEASURE = ['30', ...MEASURED] as const;
const BY_ITEM = ['30', ...MEASURED].map((measure) => `01+${measure}`);

/** Measures and amounts of money: identifiers 31 to 36 and 39. */
export const MEASURE_ROWS: readonly Row[] = [
  ...MEASURES.flatMap(([base, title, unit, needs]) => decimals(base, 5, { title, parts: [digits(6)], needs, bars: [`${base}n`], unit })),
  ...decimals('390', 9, {
    title: 'AMOUNT',
    parts: [upToDigits(15)],
    needs: ['255', '8020'],
    bars: ['390n', '391n', '394n', '8111'],
    unit: '',
  }),
  ...decimals('391', 9, { title: 'AMOUNT', parts: [digits(3, 'currency'), upToDigits(15)], needs: ['8020'], bars: ['391n'], unit: '' }),
  ...decimals('392', 9, { title: 'PRICE', parts: [upToDigits(15)], needs: BY_ITEM, bars: ['392n', '393n'], unit: '' }),
  ...decimals('393', 9, { title: 'PRICE', parts: [digits(3, 'currency'), upToDigits(15)], needs: BY_MEASURE, bars: ['393n'], unit: '' }),
  ...decimals('394', 3, { title: 'PRCNT OFF', parts: [digits(4)], needs: ['255'], bars: ['394n', '8111'], unit: '%' }),
  ...decimals('395', 5, { title: 'PRICE/UoM', parts: [digits(6)], needs: BY_MEASURE, bars: ['392n', '393n', '395n', '8005'], unit: '' }),
];

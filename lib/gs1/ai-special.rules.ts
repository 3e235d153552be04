import type { Part, Row } from './ai.types';
import { characters, digits, maybe, PLACE, text, upToDigits } from './ai-parts.rules';

const PROVIDED = ['8017', '8018'] as const;
const PHONE = ['01+21+8040'] as const;
const PIECE: Part[] = [digits(14, 'check', 'indicatorDigitsFirst'), digits(4, 'piece')];
const GOODS_OF_SIGNATURE = ['00', '01+21', '253', '255', '8003', '8004', '8006+21', '8010+8011', ...PROVIDED] as const;

/** Ten identifiers of the same kind, told apart by their last digit; their titles count from `first`. */
const ten = (base: string, first: number, what: Row[1]): Row[] =>
  Array.from({ length: 10 }, (_, at): Row => [`${base}${at}`, { ...what, title: `${what.title} ${at + first}` }]);
const medicine = (title: string): Row[1] => ({ title, parts: [text(20)], needs: ['01'] });
const person = (title: string, most: number, bars: readonly string[]): Row[1] => ({
  title,
  parts: [text(most, 'percent')],
  needs: PROVIDED,
  bars,
});

/** Health care, assets, components, services and what a company keeps for itself: identifiers 703 to 99. */
export const SPECIAL_ROWS: readonly Row[] = [
  ...ten('703', 0, { title: 'PROCESSOR #', parts: [digits(3, 'countryOrNone'), text(27)], needs: ['01', '02'] }),
  ...['PZN', 'CIP', 'CN', 'DRN', 'AIM', 'NDC', 'AIC', 'SRN'].map((name, at): Row => [`71${at}`, medicine(`NHRN ${name}`)]),
  ...ten('723', 1, { title: 'CERT #', parts: [characters(2), text(28)], needs: ['01', '8004'] }),
  ['7240', { title: 'PROTOCOL', parts: [text(20)], needs: ['01', '8006'], bars: ['03'] }],
  ['7241', { title: 'AIDC MEDIA TYPE', parts: [digits(2, 'media')], needs: PROVIDED }],
  ['7242', { title: 'VCN', parts: [text(25)], needs: PROVIDED }],
  ['7250', { title: 'DOB', parts: [digits(8, 'fullDate')], needs: ['8018'], bars: ['7251'] }],
  ['7251', { title: 'DOB TIME', parts: [digits(8, 'fullDate'), digits(4, 'hourMinute')], needs: ['8018'], bars: ['7250'] }],
  ['7252', { title: 'BIO SEX', parts: [digits(1, 'sex')], needs: ['8018'] }],
  ['7253', person('FAMILY NAME', 40, ['7256', '7259'])],
  ['7254', person('GIVEN NAME', 40, ['7256', '7259'])],
  ['7255', { title: 'SUFFIX', parts: [text(10)], needs: PROVIDED, bars: ['7256', '7259'] }],
  ['7256', person('FULL NAME', 90, [])],
  ['7257', { title: 'PERSON ADDR', parts: [text(70, 'percent')], needs: ['8018'] }],
  ['7258', { title: 'BIRTH SEQUENCE', parts: [characters(3, 'sequence')], needs: ['8018+7259'] }],
  ['7259', { title: 'BABY', parts: [text(40, 'percent')], needs: ['8018'], bars: ['7256'] }],
  [
    '8001',
    {
      title: 'DIMENSIONS',
      parts: [digits(4, 'notZero'), digits(5, 'notZero'), digits(3, 'notZero'), digits(1, 'winding'), digits(1)],
      needs: ['01'],
    },
  ],
  ['8002', { title: 'CMT No.', parts: [text(20)] }],
  ['8003', { title: 'GRAI', parts: [digits(1, 'zero'), PLACE, maybe(text(16))], key: [[]] }],
  ['8004', { title: 'GIAI', parts: [text(30, 'digitsFirst')], key: [['7040']] }],
  ['8005', { title: 'PRICE PER UNIT', parts: [digits(6)], needs: ['01', '02'] }],
  ['8006', { title: 'ITIP', parts: PIECE, bars: ['01', '03', '37'], key: [['22', '10', '21']] }],
  ['8007', { title: 'IBAN', parts: [text(34, 'iban')], needs: ['415'] }],
  [
    '8008',
    {
      title: 'PROD TIME',
      parts: [digits(6, 'date'), digits(2, 'hour'), maybe(digits(2, 'sixty')), maybe(digits(2, 'sixty'))],
      needs: ['01', '02', '03'],
    },
  ],
  ['8009', { title: 'OPTSEN', parts: [text(50)], needs: ['00', '01', '03'] }],
  ['8010', { title: 'CPID', parts: [{ set: '39', least: 1, most: 30, rules: ['digitsFirst'] }], key: [['8011']] }],
  ['8011', { title: 'CPID SERIAL', parts: [upToDigits(12, 'noZeroFirst')], needs: ['8010'], attribute: false }],
  ['8012', { title: 'VERSION', parts: [text(20)], needs: ['01', '03', '8006'] }],
  ['8013', { title: 'GMN', parts: [text(25, 'checkPair', 'digitsFirst')], key: [[]] }],
  ['8014', { title: 'MUDI', parts: [text(25, 'checkPair', 'digitsFirst', 'letterInside')], needs: ['01'], attribute: false }],
  ['8017', { title: 'GSRN - PROVIDER', parts: [digits(18, 'check', 'digitsFirst')], bars: ['8018'], key: [['8019']] }],
  ['8018', { title: 'GSRN - RECIPIENT', parts: [digits(18, 'check', 'digitsFirst')], bars: ['8017'], key: [['8019']] }],
  ['8019', { title: 'SRIN', parts: [upToDigits(10)], needs: PROVIDED, attribute: false }],
  ['8020', { title: 'REF No.', parts: [text(25)], needs: ['415'], attribute: false }],
  ['8026', { title: 'ITIP CONTENT', parts: PIECE, needs: ['37'], bars: ['02', '03', '8006'] }],
  ['8030', { title: 'DIGSIG', parts: [{ set: '64', least: 1, most: 90 }], needs: GOODS_OF_SIGNATURE }],
  ['8040', { title: 'IMEI', parts: [digits(15)], needs: ['01+21'], attribute: false }],
  ['8041', { title: 'IMEI2', parts: [digits(15)], needs: PHONE, attribute: false }],
  ['8042', { title: 'ESIM', parts: [digits(32)], needs: PHONE, attribute: false }],
  ['8043', { title: 'PSIM', parts: [digits(18), maybe(upToDigits(2))], needs: PHONE, attribute: false }],
  ['8110', { title: 'COUPON CODE', parts: [text(70, 'coupon')] }],
  ['8111', { title: 'POINTS', parts: [digits(4)], needs: ['255'] }],
  ['8112', { title: 'COUPON OFFER', parts: [text(70, 'coupon')] }],
  ['8200', { title: 'PRODUCT URL', parts: [text(70)], needs: ['01'], attribute: false }],
  ['90', { title: 'INTERNAL', parts: [text(30)] }],
  ...Array.from({ length: 9 }, (_, at): Row => [`9${at + 1}`, { title: 'INTERNAL', parts: [text(90)] }]),
];

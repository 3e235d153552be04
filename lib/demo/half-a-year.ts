import { addDays, type Day, daysBetween } from '../kernel/day';
import { compare, multiply, round } from '../kernel/quantity';
import { AGED, ITEMS } from './catalogue';
import type { Both } from './demo.types';
import { batchOf, make, ripen } from './production';
import { RIPENING } from './recipes';
import { type Piece, enough, free, giveBack, spoilt, stockOf, take, type Taken } from './shelf.rules';
import { comeBack, correctDown, give, itemOf, judge, receive, type Stage, takeBack } from './teller';

const MONDAY: Day = '2024-01-01';
const CUSTOMERS = ['201', '202', '203', '204', '205', '206', '207', '208'];
const KITCHENS = ['201', '202', '204', '207', '208'];
const FRESH = ITEMS.filter(({ codeType }) => codeType === 'day').map(({ code }) => code);
const YOGURT = FRESH.filter((code) => code.startsWith('YOG') || code.startsWith('BUTTER'));
const CHEESE = FRESH.filter((code) => !YOGURT.includes(code) && code !== 'MOZZ-BUF' && code !== 'GOAT-120');
const WHEELS = ['CACIOTTA', 'PROV-SWEET'];
const MILK = ITEMS.filter(({ itemClass }) => itemClass === 'RAW').map(({ code }) => code);
const GOODS = ['104', '105', '106', '107'];
/** Lots that expired lately are still there to be found; older ones went to the scrap. */
const SCRAP_AFTER_DAYS = 6;
const LAST_SCRAP_DAYS = 9;

const weekdayOf = (day: Day): number => ((daysBetween(MONDAY, day) % 7) + 7) % 7;

const buy = (stage: Stage, day: Day, supplier: string, codes: readonly string[]) =>
  receive(
    stage,
    { day, template: 'buy', partner: supplier },
    codes.map((code) => batchOf(stage, code)),
  );

const suppliedBy = (supplier: string): string[] => ITEMS.filter((item) => item.supplier === supplier).map(({ code }) => code);

async function buyMilk(stage: Stage, day: Day, whole: boolean): Promise<void> {
  const week = Math.floor(daysBetween(MONDAY, day) / 7);
  await buy(stage, day, '101', whole && week % 2 === 0 ? ['MILK-COW', 'CREAM'] : ['MILK-COW']);
  if (whole) await buy(stage, day, week % 2 === 0 ? '102' : '103', week % 2 === 0 ? ['MILK-BUF'] : ['MILK-GOAT']);
}

/** A part of what lies there, in whole pieces or tenths. */
function partOf(stage: Stage, pieces: readonly Piece[], item: string, percent: readonly [number, number]): Taken[] {
  const share = stage.random.between(...percent);
  const stock = stockOf(pieces);
  const wanted = share >= 100 ? stock : round(multiply(stock, String(share / 100)), itemOf(stage, item).unit === 'KG' ? 1 : 0);
  return take(pieces, wanted);
}

async function sell(stage: Stage, day: Day, aged: boolean, wrong = false): Promise<void> {
  const { random } = stage;
  const offered = (aged ? AGED : FRESH).filter((code) => enough(free(stage.pieces, code, day), aged ? '5' : '24'));
  const takings = random
    .some(offered, random.between(3, 5))
    .map((code) => partOf(stage, free(stage.pieces, code, day), code, aged ? [25, 55] : [45, 96]));
  const mistaken = wrong ? takings[0]?.at(-1) : undefined;
  const posted = await give(
    stage,
    { day, template: aged ? 'sellAged' : 'sell', partner: random.pick(aged ? KITCHENS : CUSTOMERS) },
    takings.filter((taken) => taken.length > 0),
  );
  if (!posted || !mistaken || compare(mistaken.quantity, '12') <= 0) return;
  await correctDown(stage, posted, '6', ['The delivery note says 6 less', 'La bolla riporta 6 in meno']);
  giveBack(mistaken.piece, '6');
}

async function release(stage: Stage, day: Day): Promise<void> {
  const due = stage.pieces.filter(({ releaseOn, held }) => releaseOn !== null && releaseOn <= day && !held);
  if (due.length === 0) return;
  const report = `${day.slice(0, 4)}-${stage.random.between(1_000, 9_999)}`;
  await judge(stage, due, 'REL', [`Laboratory report ${report}: within limits`, `Rapporto di prova ${report}: nei limiti`]);
  for (const piece of due) piece.releaseOn = null;
}

async function scrap(stage: Stage, day: Day): Promise<void> {
  const old = spoilt(stage.pieces, addDays(day, -SCRAP_AFTER_DAYS)).filter(({ item }) => FRESH.includes(item));
  const takings = FRESH.map((code) => old.filter(({ item }) => item === code)).map((pieces) => take(pieces, stockOf(pieces)));
  await give(stage, { day, template: 'scrap', note: ['Past its date', 'Oltre la scadenza'] }, takings);
}

/** Milk that nobody used in time. */
async function pour(stage: Stage, day: Day): Promise<void> {
  const old = spoilt(stage.pieces, day);
  const takings = MILK.map((code) => old.filter(({ item }) => item === code)).map((pieces) => take(pieces, stockOf(pieces)));
  await give(stage, { day, template: 'pour', note: ['Past its date', 'Oltre la scadenza'] }, takings);
}

/** Buys what runs low: less than half of what one delivery brings. */
async function restock(stage: Stage, day: Day): Promise<void> {
  for (const supplier of GOODS) {
    const low = suppliedBy(supplier).filter(
      (code) => !enough(free(stage.pieces, code, day), multiply(String(itemOf(stage, code).batch[0]), '0.5')),
    );
    if (low.length > 0) await buy(stage, day, supplier, low);
  }
}

async function customerReturns(stage: Stage, day: Day): Promise<void> {
  const sold = stage.pieces.filter(
    ({ item, since, held, releaseOn }) =>
      FRESH.includes(item) && since > addDays(day, -9) && since < addDays(day, -2) && !held && releaseOn === null,
  );
  const [piece] = sold;
  if (!piece) return;
  const note: Both = ['Damaged packaging', 'Confezioni danneggiate'];
  await comeBack(stage, { day, template: 'takeBack', partner: stage.random.pick(CUSTOMERS), note }, piece, '12');
  giveBack(piece, '12');
}

async function postedTwice(stage: Stage, day: Day): Promise<void> {
  const { posted, pieces } = await buy(stage, day, '101', ['MILK-COW']);
  await takeBack(stage, posted, ['Posted twice', 'Registrata due volte']);
  for (const piece of pieces) piece.quantity = '0';
}

async function rejectFruit(stage: Stage, day: Day): Promise<void> {
  const { pieces } = await buy(stage, day, '105', ['FRUIT-APR']);
  for (const piece of pieces) piece.held = true;
  await judge(stage, pieces, 'REJ', ['Stones in the sample; the supplier was told', 'Noccioli nel campione; fornitore avvisato']);
  const half = pieces.map((piece) => take([piece], round(multiply(piece.quantity, '0.5'), 1)));
  await give(
    stage,
    { day: addDays(day, 1), template: 'sendBack', partner: '105', note: ['First pallet of two', 'Primo bancale di due'] },
    half,
  );
}

/** One working day by its weekday; nothing happens on Sundays. */
async function work(stage: Stage, day: Day, today: Day): Promise<void> {
  const { random } = stage;
  const week = Math.floor(daysBetween(MONDAY, day) / 7);
  const weekday = weekdayOf(day);
  await release(stage, day);
  if (weekday === 0) {
    await buyMilk(stage, day, true);
    await make(stage, day, [week % 2 === 0 ? 'MOZZ-BUF' : 'GOAT-120', ...random.some(CHEESE, random.between(2, 3))], 'make');
  }
  if (weekday === 1) {
    await make(stage, day, random.some(WHEELS, random.between(1, 2)), 'age');
    for (const { weeks, ...way } of RIPENING) if (week % weeks[0] === weeks[1]) await ripen(stage, day, way);
  }
  if (weekday === 2) {
    await buyMilk(stage, day, false);
    await make(stage, day, random.some(YOGURT, 2), 'make');
  }
  if (weekday === 3) {
    await restock(stage, day);
    await sell(stage, day, false, week % 8 === 1);
    if (week % 8 === 3) await customerReturns(stage, day);
  }
  if (weekday === 4) {
    if (week % 3 > 0) await make(stage, day, random.some(CHEESE, 2), 'make');
    await sell(stage, day, false);
    if (week % 2 === 1) await sell(stage, day, true);
    if (week % 9 === 4) await postedTwice(stage, day);
  }
  if (weekday === 5) await pour(stage, day);
  if (weekday === 5 && week % 2 === 0 && day < addDays(today, -LAST_SCRAP_DAYS)) await scrap(stage, day);
}

/** Tells the history of the firm from `first` to today, day by day: loads, unloads, corrections, voids, returns and the laboratory's word. */
export async function tellHalfAYear(stage: Stage, first: Day, today: Day): Promise<void> {
  for (const supplier of GOODS) await buy(stage, first, supplier, suppliedBy(supplier));
  for (let day = addDays(first, 1); day <= today; day = addDays(day, 1)) {
    await work(stage, day, today);
    if (daysBetween(day, today) === 40) await rejectFruit(stage, day);
  }
}

import type { ErrorCode } from '../../../kernel/error-codes';
import { fileErrors } from './errors-files';
import { scanErrors } from './errors-scans';

/**
 * Cause and next step for every code. Each parameter may be absent: `errorText` then passes `none`,
 * so a text that can lose a parameter selects on it.
 */
export const errors: Record<ErrorCode, string> = {
  ...fileErrors,
  ...scanErrors,
  E_PARAMETERS_MISSING:
    'There are no warehouse parameters for {year, select, none {that year} other {{year}}}. Open the year in Set-up, or choose another date.',
  E_PERIOD_CLOSED:
    '{date, select, none {The date} other {{date}}} is outside the open period{from, select, none {} other { ({from} to {to})}}. Choose a date inside it, or ask an administrator to move the period.',
  E_WAREHOUSE_EXPIRED:
    '{warehouse, select, none {The warehouse} other {Warehouse {warehouse}}} is closed{date, select, none {} other { since {date}}}. Choose another warehouse or an earlier date.',
  E_DATE_IN_FUTURE: '{date, select, none {The date} other {{date}}} is still to come. Use today or an earlier day.',
  E_PERIOD_RANGE:
    'The period must begin and end inside the year{year, select, none {} other { {year}}}, and its end cannot come before its start. Correct the two dates.',

  E_TEMPLATE_FLAGS:
    '{dependants, select, none {Other switches of the template need this one} other {These switches need it: {dependants}}}. Turn those off first, or leave this one on.',
  E_OFFSET_TEMPLATE:
    '{template, select, none {That template} other {Template {template}}} cannot post the opposite movement{reasons, select, none {} other {: {reasons}}}. Choose another one.',
  E_OFFSET_OF:
    'This template is the offset of other ones{uses, select, none {} other { ({uses})}} and would no longer fit them. Choose another offset there first.',
  E_OPENING_IS_LOAD: 'Opening balances are loads. Make the template a load, or turn opening balances off.',
  E_OPENING_TAKEN:
    '{template, select, none {Another template} other {Template {template}}} already opens the balances of this warehouse. Turn it off there first.',
  E_TEMPLATE_NO_LOTS:
    '{item, select, none {The item} other {Item {item}}} is managed by lots or serial numbers, but {template, select, none {the template} other {template {template}}} does not handle lots. Choose a template with lot management.',
  E_TEMPLATE_NOT_ALLOWED:
    '{template, select, none {The template} other {Template {template}}} is not offered here. Choose another one, or make it visible in this area under Set-up, Templates.',

  E_REF_DOCUMENT_REQUIRED:
    '{template, select, none {The template} other {Template {template}}} asks for a reference document. Write its number or description.',
  E_ACCOUNT_REQUIRED: '{template, select, none {The template} other {Template {template}}} asks for a customer or supplier. Choose one.',
  E_LOCATION_REQUIRED: '{warehouse, select, none {The warehouse} other {Warehouse {warehouse}}} keeps stock by location. Say which one.',
  E_VARIANT_REQUIRED: '{item, select, none {The item} other {Item {item}}} has variants. Choose one.',
  E_VARIANT_UNKNOWN:
    '{variant, select, none {The variant} other {Variant {variant}}} does not belong to {item, select, none {the item} other {item {item}}}. Choose one from its list.',
  E_LOCATION_IS_GROUP:
    '{location, select, none {The location} other {Location {location}}} only groups others and holds no stock. Choose one inside it.',
  E_LOCATION_INACTIVE:
    '{location, select, none {The location} other {Location {location}}} is not in use. Choose another one, or make it active again.',
  E_LOCATION_OTHER_WAREHOUSE:
    '{location, select, none {The location} other {Location {location}}} is not in {warehouse, select, none {this warehouse} other {warehouse {warehouse}}}. Choose a location of the same warehouse.',
  E_LOCATION_MONO_ITEM:
    '{location, select, none {The location} other {Location {location}}} holds one item at a time and already contains {item, select, none {another} other {{item}}}. Choose another location.',
  E_LOCATION_MONO_LOT:
    '{location, select, none {The location} other {Location {location}}} holds one lot at a time and already contains {lot, select, none {another} other {lot {lot}}}. Choose another location.',
  E_LOCATION_CYCLE:
    '{location, select, none {The location} other {Location {location}}} cannot lie inside itself. Choose another location above it, or leave that empty.',
  E_NUMBER_TAKEN:
    'Number {number, select, none {} other {{number} }}is already used in this warehouse on that day. Leave it empty to get the next free one.',
  E_QTY_ZERO: 'The quantity is zero. Write a quantity, or use a template that accepts zero movements.',
  E_QTY_DECIMALS:
    '{uom, select, none {This unit} other {{uom}}} takes {decimals, select, none {fewer decimals} 0 {whole numbers only} other {at most {decimals} decimals}}. Round {entered, select, none {the quantity} other {{entered}}}.',
  E_QTY_FORMAT: '{entered, select, none {This} other {“{entered}”}} is not a quantity. Write digits and, if needed, one decimal sign.',
  E_QTY_TOO_LARGE: 'The quantity is too large{max, select, none {} other { (at most {max})}}. Check it for a digit too many.',
  E_MANUAL_LOAD: '{item, select, none {The item} other {Item {item}}} cannot be loaded by hand. Load it with the document that brings it.',
  E_ITEM_ARCHIVED: '{item, select, none {The item} other {Item {item}}} is archived. Choose another item, or bring it back first.',
  E_ITEM_PHANTOM: '{item, select, none {The item} other {Item {item}}} is a phantom: only its components are moved. Choose the components.',
  E_UOM_CONVERSION:
    'The factor of this unit is fixed, and the two quantities do not agree{expected, select, none {} other {: {entered} {uom} are {expected} {main}, and this line says {quantity}}}. Change one of the two.',
  E_COST_CENTRE_SUM:
    'The cost centres of this line do not add up to its quantity{entered, select, none {} other {: they sum up to {entered} of {required} {uom}}}. Change their quantities, or take them off.',
  E_NO_BOM:
    '{item, select, none {The item} other {Item {item}}} has {version, select, none {no default bill of materials} other {no bill of materials “{version}”}} that is in use and valid on this day. Make one under Set-up, Bills of materials.',
  E_BOM_CYCLE: 'An item would be made of itself{path, select, none {} other {: {path}}}. Take one of these steps out.',
  E_BOM_SHORTAGE:
    'There is not enough of {item, select, none {a component} other {{item}}}{required, select, none {} other {: {required} {uom} are needed, {available} can be used, {missing} are missing}}. Load it first, or make less.',
  E_BOM_COMPONENTS:
    'The components of this line are not those of its bill of materials{required, select, none {} other {: it asks for {required} {uom} of {item}, and {entered} were given}}. Take its components anew.',
  E_BOM_DEFAULT: 'The default version must be in use. Make another version the default first.',
  E_UOM_NOT_OF_ITEM:
    'This unit does not belong to {item, select, none {the item} other {item {item}}}. Choose its main unit or one of its alternative units.',
  E_VALIDITY_RANGE: 'The last day lies before the first one.',
  E_NO_LINES: 'There is nothing to post yet. Add at least one line with an item and a quantity.',

  E_LOT_REQUIRED: '{item, select, none {The item} other {Item {item}}} is managed by lots. Say which lots the quantity belongs to.',
  E_LOT_CODE_REQUIRED:
    'This lot has no code and {item, select, none {its item} other {item {item}}} has no rule to make one. Type a code, or give the item a code type.',
  E_LOT_SUM:
    'The lots must add up to the line{required, select, none {} other {: {required} {uom} required, {entered} {uom} entered}}{missing, select, none {} other {, {missing} {uom} still missing}}. Correct the quantities of the lots.',
  E_LOT_NOT_MANAGED: '{item, select, none {The item} other {Item {item}}} is not managed by lots. Remove the lots from its line.',
  E_LOT_OTHER_ITEM:
    '{lot, select, none {The lot} other {Lot {lot}}} belongs to {item, select, none {another item} other {item {item}}}. Choose a lot of this item.',
  E_RFID_DUPLICATE:
    '{tag, select, none {This RFID tag} other {The RFID tag {tag}}} belongs to {lot, select, none {another lot} other {lot {lot}}} of {item, select, none {this item} other {{item}}}. Read the tag again, or load onto that lot.',
  E_RFID_NOT_MANAGED:
    'Lots of {item, select, none {this item} other {{item}}} carry no RFID tags. Leave the tag out, or switch tags on with the item.',
  E_LOT_CODE_NOT_UNIQUE:
    'The lot code {lot, select, none {} other {{lot} }}is already used{item, select, none {} other { by item {item}}}. Choose another code, or open the existing lot.',
  E_LOT_CODE_LOCKED:
    'The code of {lot, select, none {this lot} other {lot {lot}}} can no longer change, because it is in use. Write a note instead.',
  E_LOT_OTHER_SUPPLIER:
    '{lot, select, none {The lot} other {Lot {lot}}} comes from {supplier, select, none {another supplier} other {{supplier}}}, and this item keeps one supplier per lot. Use a new lot.',
  E_LOT_CLOSED: '{lot, select, none {The lot} other {Lot {lot}}} is closed. Choose another lot, or reopen it first.',
  E_LOT_NOT_WITHDRAWABLE:
    '{lot, select, none {The lot} other {Lot {lot}}} cannot be taken{reasons, select, none {} other {: {reasons}}}. Choose another lot, or use a template that allows lots that are not available.',
  E_LOT_NOT_AVAILABLE:
    '{lot, select, none {The lot} other {Lot {lot}}} has {available, select, none {not enough free} other {{available} {uom} free}}{required, select, none {} other {; this line asks for {required}}}. Take less, or choose another lot.',
  E_LOT_RESERVED:
    '{lot, select, none {The lot} other {Lot {lot}}} is reserved{documents, select, none {} other { for {documents}}}. Choose another lot, or free the reservation first.',
  E_STOCK_WOULD_GO_NEGATIVE:
    '{lot, select, none {{item, select, none {The stock} other {Item {item}}}} other {Lot {lot}}} would go below zero{place, select, none {} other { in {place}}}{date, select, none {} other { on {date}}}{missing, select, none {} other {: {missing} {uom} missing}}{available, select, none {} other {, {available} {uom} available}}. Take less, choose another lot, or a later date.',

  E_SERIAL_CODE_REQUIRED:
    'Each piece of {item, select, none {this item} other {item {item}}} needs its serial number. Type, scan or paste it.',
  E_SERIAL_COUNT:
    '{required, select, none {The serial numbers do not match the quantity} other {{required} pieces need {required} serial numbers, but there are {entered}}}. Add or remove serial numbers, or correct the quantity.',
  E_SERIAL_TOO_MANY:
    'One record moves at most {max, select, none {200000} other {{max}}} pieces{entered, select, none {} other {; these are {entered}}}. Spread them over several records.',
  E_SERIAL_QTY_INTEGER:
    '{item, select, none {This item} other {Item {item}}} has one serial number per piece: the quantity must be a whole number. Correct it.',
  E_SERIAL_LOT_COUNT:
    '{lot, select, none {The lot} other {Lot {lot}}} needs {required, select, none {as many serial numbers as its quantity} other {{required} serial numbers, but has {entered}}}. Move, add or remove serial numbers.',
  E_SERIAL_CREATION:
    'There is no serial number {serial, select, none {} other {{serial} }}yet, and this template may not make new ones. Check the number, or use a template that creates serial numbers.',
  E_SERIAL_IN_STOCK:
    'Serial number {serial, select, none {} other {{serial} }}is already in stock{place, select, none {} other { in {place}}}{record, select, none {} other { (record {record})}}. Check the number.',
  E_SERIAL_ALREADY_UNLOADED:
    'Serial number {serial, select, none {} other {{serial} }}is already unloaded{record, select, none {} other { (record {record})}}. Choose another piece.',
  E_SERIAL_NOT_AVAILABLE:
    'Serial number {serial, select, none {} other {{serial} }}is not available here{place, select, none {} other {: it is in {place}}}{lot, select, none {} other {, lot {lot}}}. Choose a piece of this place and lot.',
  E_SERIAL_NOT_MANAGED: '{item, select, none {The item} other {Item {item}}} is not managed by serial numbers. Remove them from its line.',
  E_SERIAL_DUPLICATE: 'Serial number {serial, select, none {} other {{serial} }}is in this record twice. Remove one of them.',
  E_SERIAL_FLAGGED:
    'Serial number {serial, select, none {} other {{serial} }}is {flag, select, CANCELLED {cancelled} other {forced closed}} and cannot move. Clear the flag on its card first, or choose another piece.',
  E_SERIAL_RESERVED:
    'Serial number {serial, select, none {} other {{serial} }}is reserved. Choose another piece, or ask somebody who may override reservations.',
  E_SERIAL_LATER_MOVEMENT:
    'Serial number {serial, select, none {} other {{serial} }}moved later{record, select, none {} other { (record {record})}}: its history only goes forward. Take that record back first, or choose a later date.',
  E_MORE_OBSTACLES: 'And {count, select, none {more} 1 {one more} other {{count} more}}. Settle what is named first, then try again.',
  E_SERIAL_CODE_LOCKED:
    'Serial number {serial, select, none {} other {{serial} }}has moved again or stands in the genealogy: its code is final. Use the customer or supplier code for another number.',
  E_SERIAL_CODE_TAKEN:
    'Serial number {serial, select, none {} other {{serial} }}is another piece{item, select, none {} other { of item {item}}} already. Choose another code.',
  E_OFFSET_SAME_PLACE:
    'The goods would leave and arrive at the same place{warehouse, select, none {} other { in warehouse {warehouse}}}. Choose another location for one of the two sides.',
  E_OFFSET_RECORD:
    'This record is the other side of record {number, select, none {} other {{number} }}{date, select, none {} other {of {date}}}. Correct that one: this side follows.',
  E_LFL_SAME_LOT:
    '{lot, select, none {The result} other {Lot {lot}}} is the lot that the goods are taken from. Choose another lot, or a new one.',
  E_LFL_SERIALS:
    '{item, select, none {This item} other {Item {item}}} has serial numbers: its pieces can change their lot, but not their item. Keep the item.',
  E_LFL_ITEMS: 'All lots that are taken must be of the same item. Remove the others, or do them one after the other.',
  E_TRACKING_ON:
    '{item, select, none {This item} other {Item {item}}} is managed by lots or serial numbers already. Load the page anew to see how it stands.',
  E_TRACKING_OFF: 'Lots and serial numbers are switched off for the whole company. Turn them on in the settings of the company first.',
  E_TRACKING_DATE:
    'Lots and serial numbers cannot begin before the last movement of the item{from, select, none {} other {, on {from}}}. Choose that day or a later one.',
  E_TRACKING_NEGATIVE:
    '{place, select, none {The stock is below zero} other {In {place}, stock is below zero}}{quantity, select, none {} other {: {quantity} {uom}}}. There is nothing to give a lot or a serial number to: bring the stock to zero or above with a load first.',
  E_TRACKING_STOCK:
    'The stock {place, select, none {has changed} other {in {place} has changed}} meanwhile{available, select, none {} other {: it is {available} {uom} now}}. Load the page anew and check what goes where.',
  E_TRACKING_RECORD:
    'This record gave the stock of an item its first lots or serial numbers, so it is not corrected or voided by itself. Stop tracking on the page of the item, as long as nothing of it has moved since.',
  E_TRACKING_LATER:
    '{item, select, none {The item} other {Item {item}}} has moved since its lots or serial numbers began{record, select, none {} other {: {record} is the first record}}. Void what came later first; if that cannot be, the tracking stays.',
  E_TRACKED_FROM:
    '{item, select, none {This item} other {Item {item}}} is kept by lots or serial numbers{date, select, none {} other { since {date}}}, and nothing of it is posted before that day. Use that day or a later one.',
  E_TRACKED_SINCE:
    'This moved stock of {item, select, none {an item} other {item {item}}} before its lots or serial numbers began{date, select, none {} other { on {date}}}, and that stock has its lots or numbers now. Post the difference with a new record of today, or stop tracking on the page of the item first.',
  E_LFL_CORRECT: 'A lot made from another lot is not corrected: void this record, which undoes both sides, and do it again.',
  E_TRACE_DIRECTION: 'Both directions are switched off, so there is nothing to search. Switch on composition, usage or both.',
  E_TRACE_CYCLE: 'This would make a lot part of its own origin{path, select, none {} other {: {path}}}. Use another lot for the result.',

  E_CODE_TOO_LONG: 'The code is too long{max, select, none {} other { (at most {max} characters)}}. Shorten it.',
  E_CODE_OVERFLOW:
    'The numbers of {type, select, none {this code type} other {code type {type}}} are used up{root, select, none {} other { for {root}}}. Give the counter more digits, or change the fixed part.',
  E_CODE_SOURCE_MISSING:
    'The code cannot be made: {source, select, none {a part of it} other {{source}}} has no value{date, select, none {} other { for {date}}}. Fill it in under Set-up, Tables, or type the code.',
  E_CODE_CHARS: 'The code contains a character that cannot be printed. Type it again by hand.',
  E_CODE_EXISTS: 'The code {code, select, none {} other {{code} }}exists already. Choose another one.',
  E_CODE_SEGMENTS: 'A code type needs at least one part, at most one number and one letter counter. Correct the list of parts.',
  E_CODE_SEGMENT_LENGTH: 'The length of this part does not fit{min, select, none {} other { (from {min} to {max})}}. Correct it.',
  E_CODE_START: 'The counter cannot start there: the start must fit the length of its part. Correct the start or the length.',
  E_CODE_ROOT: 'A counter cannot be part of the root, which stays fixed while the counter runs. Take it out of the root.',
  E_SERIAL_UNIT:
    '{item, select, none {Each piece has a number of its own, so quantities must be whole. Choose a unit without decimals{code, select, none {} other { instead of {code}}}.} other {The unit must stay without decimals, because item {item} is managed by serial numbers.}}',
  E_SERIAL_RANGE:
    '{part, select, none {This} other {“{part}” at character {position}}} {reason, select, ORDER {ends before it begins. Write the lower number first.} LARGE {would be more codes than one field takes{max, select, none {} other { ({max})}}. Enter them in several goes.} LONG {would make codes of more than 50 characters. Begin with a shorter one.} other {is not a range. Write SN-010..SN-025, with the same text around the numbers, or 10+15 for 10 and fifteen more.}}',
  E_CODE_KIND:
    '{purpose, select, SERIAL {A serial number cannot have this part: it says nothing that stays with the piece. Take it out.} other {A lot code cannot have the code of a lot as a part. Take it out.}}',
  E_CODE_TYPE_PURPOSE:
    '{wanted, select, SERIAL {The code type{code, select, none {} other { {code}}} makes lot codes. Choose one that makes serial numbers.} other {The code type{code, select, none {} other { {code}}} makes serial numbers. Choose one that makes lot codes.}}',
  E_GTIN_LENGTH: 'A GTIN has 8, 12, 13 or 14 digits. Type it as it stands under the bars.',
  E_GTIN_CHECK: 'The last digit does not fit{example, select, none {} other {: it would be {example}}}. Check the number for a slip.',
  E_GTIN_TAKEN:
    'This GTIN belongs to {item, select, none {another level} other {item {item}}} already. A GTIN names one item and one packaging level.',
  E_UOM_IS_MAIN: 'This is the main unit of the item. Choose another unit.',
  E_STOCK_RANGE: 'The minimum is more than the maximum. Correct one of the two.',
  E_EXPIRY_RANGE:
    'The expiry{expiry, select, none {} other { {expiry}}} comes before the start{start, select, none {} other { {start}}}. Correct one of the two.',
  E_EXPIRY_LOCKED:
    'The expiry is calculated and cannot be changed by hand for {item, select, none {this item} other {item {item}}}. Change the start, or allow it on the item.',
  E_BLOCK_DAYS_ORDER: 'The warning must come before the block: give the warning at least as many days as the block.',

  E_STATUS_WORKFLOW_ONLY: 'The status cannot be edited here. Use “Change status”, which asks for a reason.',
  E_JOB_STARTED: 'This work has begun or ended meanwhile and cannot be cancelled any more. Look at how it stands.',
  E_JOB_GAVE_UP:
    'The portal tried this several times and was interrupted each time. Try it again with fewer pieces, and tell your administrator if it happens again.',
  E_NOTHING_TO_UNDO: 'There is nothing to take back: this work is still going on, or changed nothing. Look at how it stands.',
  E_UNDONE: 'This was taken back already, or is being taken back. Find that under “Work in the background”.',
  E_STOCK_ROWS:
    '{why, select, WAREHOUSES {These rows lie in several warehouses; a record moves goods of one. Choose rows of one warehouse.} OWNERS {These rows belong to several customers, suppliers or projects; a record moves goods of one. Choose rows of one.} SIGNS {Some of these rows are above zero and some below; a record only goes one way. Choose the ones or the others.} QUANTITY {One quantity was given for several rows, and of which it is to be taken cannot be told. Choose one row, or move all of each.} other {Nothing is there any more in these rows. Choose rows with something on hand.}}',
  E_CHECK_RUNS: 'Somebody is checking the books of this company already. What it finds appears on this page when it is done.',
  E_NOT_CHECKED:
    'The books were not checked yet, so there are no findings to take along. Open “Readiness for a trace” and check them first.',
  E_HOLD_LIFTED: 'No hold is open here any more: somebody lifted it meanwhile. There is nothing left to do.',
  E_REASON_REQUIRED: 'Say why. The reason stays in the history.',
  E_ITEM_USED:
    '{item, select, none {The item} other {Item {item}}} has already moved, so {field, select, none {this} other {{field}}} can no longer change. Create a new item instead.',
  E_SETTING_FROZEN: '{field, select, none {This setting} other {{field}}} can no longer change, because records already depend on it.',
  E_IN_USE:
    '{code, select, none {This} other {{code}}} is in use{uses, select, none {} other { ({uses})}}, so it cannot be deleted. Archive it, or remove those uses first.',
  E_FIELD_FROZEN:
    '{field, select, none {This field} other {{field}}} can no longer change, because it has been used. Create a new entry instead.',
  E_CONFLICT:
    '{by, select, none {Someone} other {{by}}} changed this while you were working on it{old, select, none {} other {; it now reads “{old}”}}. Reload to see the changes, then enter yours again.',
  E_FORBIDDEN: 'Your role does not allow this. Ask an administrator if you need it.',
  E_ALREADY_VOIDED: '{number, select, none {This record} other {Record {number}}} has been voided already. There is nothing left to do.',
  E_NOT_FOUND:
    '{code, select, none {This} other {{code}}} no longer exists, or you may not see it. Check the code, or go back to the list.',
  E_LAST_ADMIN: 'This is the last administrator. Make somebody else an administrator first.',
  E_NOT_DEMO: 'This company was not made as a demo: nothing was removed. Only a demo company can be taken away as a whole.',
  E_MEMBER_EXISTS:
    '{email, select, none {This person} other {{email}}} is a member of this company already. Open the entry in the list of users.',
  E_USER_SHARED:
    '{name, select, none {This person} other {{name}}} works in other companies too, where you are no administrator. An administrator there, or the person, must change the password.',

  E_SIGN_IN: 'Name or password is wrong. Try again, or ask an administrator for a new password.',
  E_SIGN_IN_LOCKED: 'Too many attempts. Wait {minutes, select, none {a few minutes} 1 {a minute} other {{minutes} minutes}} and try again.',
  E_SESSION: 'You have been signed out. Sign in again; what you typed is still here.',
  E_TOKEN: 'This link is not valid or no longer valid. Ask for a new one.',
  E_PASSWORD_WEAK:
    'This password is too easy to guess. Use at least {min, select, none {12} other {{min}}} characters, for instance four unrelated words.',
  E_SETUP_DONE: 'The portal is already set up. Sign in instead.',

  E_INPUT: 'Something in the form needs a look. Correct the marked fields.',
  E_REQUIRED: 'This is needed. Fill it in.',
  E_PARTNER_ROLE: 'No role is chosen. Tick at least one: customer, supplier, producer or subcontractor.',
  E_TOO_LONG: 'This is too long{max, select, none {} other { (at most {max} characters)}}. Shorten it.',
  E_FORMAT: 'This does not have the right form{example, select, none {} other {; write it like {example}}}.',
  E_NUMBER_RANGE:
    'This number does not fit{min, select, none {{max, select, none {} other { (at most {max})}}} other {{max, select, none { (at least {min})} other { (from {min} to {max})}}}}. Correct it.',
  E_ORIGIN: 'The request came from another address, so it was refused. Open the portal at its own address and try again.',
  E_RATE: 'Too many requests in a short time. Wait {seconds, select, none {a moment} other {{seconds} seconds}} and try again.',
  E_BUSY: 'Others are working on the same stock right now. Nothing was saved; try again.',
  E_DATABASE_DOWN: 'The portal cannot reach its data. Nothing was saved; try again in a moment.',
  E_DUPLICATE_COMMAND: 'This was already sent with other content. Reload the page and enter it again.',
  E_API_KEY:
    'The key is missing, wrong, out of date or taken back. Send “Authorization: Bearer filo_…”; an administrator makes keys under API keys.',
  E_API_SCOPE:
    'The key may not do this. {name, select, none {An administrator makes a key that may} other {It needs “{name}”: an administrator makes a key with it}}.',
  E_IDEMPOTENCY_KEY:
    'The header Idempotency-Key is missing or too long{max, select, none {} other { (more than {max} characters)}}. Make one for each change, and send the same one when you repeat it.',
  E_BODY: 'The body is no JSON, or longer than it may be. Send one object as application/json with its length.',
  E_UNKNOWN_FIELD:
    '{field, select, none {There is no such field here} other {There is no “{field}” here}}. Leave it out, or look up the right name.',
  E_INTERNAL:
    'Something went wrong on our side and nothing was saved. Try again; if it stays, tell an administrator{incident, select, none {} other { incident {incident}}}.',

  W_LOT_EXISTS: '{lot, select, none {This lot} other {Lot {lot}}} exists already. Going on adds the quantity to it.',
  W_LOT_NEAR_BLOCK:
    '{lot, select, none {This lot} other {Lot {lot}}} is close to its block{block, select, none {} other { on {block}}}{expiry, select, none {} other { (expiry {expiry})}}. Going on uses it all the same.',
  W_EXPIRY_BEFORE_START:
    'The calculated expiry{expiry, select, none {} other { {expiry}}} comes before the start{start, select, none {} other { {start}}}. Going on keeps it.',
  W_CODE_CHANGED:
    '{old, select, none {The proposed code} other {Code {old}}} was taken meanwhile. Going on uses {lot, select, none {the next free one} other {{lot}}}; print the label again if you had one.',
  W_SHORTAGE:
    'The free lots cover only {available, select, none {a part} other {{available} {uom}}}{required, select, none {} other { of {required}}}. Going on takes that part.',
  W_SERIAL_LOT_CHANGED:
    'Serial number {serial, select, none {} other {{serial} }}left with {lot, select, none {another lot} other {lot {lot}}} and comes back into a different one. Confirm to go on.',
  W_ROOT_NOT_IN_CODE:
    'A part of the root does not appear in the code, so the same code may come out twice. Going on skips codes that are taken.',
};

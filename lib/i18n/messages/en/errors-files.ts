import type { ErrorCode } from '../../../kernel/error-codes';

/** What is wrong with a file that was sent, and what to do. */
export const fileErrors = {
  E_FILE_MISSING: 'There is no file, or it is empty. Choose a file with something in it.',
  E_FILE_TYPE:
    'Files of this kind are not kept{allowed, select, none {} other { (possible: {allowed})}}. Save it in another format, for instance as PDF.',
  E_FILE_CONTENT:
    '{name, select, none {The file} other {{name}}} does not contain what its name says. Open it, save it anew in its own format, and try again.',
  E_FILE_TOO_LARGE:
    'The file is too large{max, select, none {} other { (at most {max} MB)}}. Make it smaller, for instance with fewer or smaller pictures.',
  E_FILE_ARCHIVE:
    '{name, select, none {The document} other {{name}}} is packed in a way that may harm: too much inside, macros, a password or odd names. Save it anew without them, or as PDF.',
  E_FILE_COUNT:
    'No more files can be kept in this one place{max, select, none {} other { (at most {max})}}. Remove one that is no longer needed, then add this one.',
  E_FILE_QUOTA:
    'The files of the company have reached their limit{max, select, none {} other { of {max} MB}}. Remove files that nobody needs, or ask an administrator.',
  E_IMPORT_ROWS:
    'The file has too many rows{max, select, none {} other { (at most {max})}}. Split it and import the parts one after the other.',
  E_IMPORT_COLUMNS:
    'The file has too many columns{max, select, none {} other { (at most {max})}}. Take out those that are not needed, or choose another separator.',
  E_IMPORT_SHEETS:
    'The workbook has too many sheets{max, select, none {} other { (at most {max})}}. Save the one that you need as a file of its own.',
  E_IMPORT_CELL:
    'A cell{line, select, none {} other { in row {line}}} is too long{max, select, none {} other { (at most {max} characters)}}. Shorten it; if you see no such cell, a quotation mark is left open before it.',
  E_IMPORT_QUOTES:
    '{line, select, none {Somewhere} other {From line {line} on}} a quotation mark is opened and never closed. Close it or take it out, and send the file again.',
  E_IMPORT_EMPTY:
    'There are no rows below the first line. Put the names of the columns in the first line and one row for each entry below it.',
  E_IMPORT_COLUMN_MISSING:
    'No column of the file is used for {column, select, none {something} other {“{column}”}} that is needed. Choose one, or add it to the file.',
  E_IMPORT_COLUMN_TWICE:
    'Two columns of the file are used for {column, select, none {the same} other {“{column}”}}. Leave one of them out.',
  E_IMPORT_FORMULA: 'This cell is a formula. Paste its value in its place (Paste special: values).',
  E_IMPORT_MERGED: 'This cell is joined with others. Separate them and fill in each row.',
  E_IMPORT_FAULT: 'The spreadsheet shows a fault here{text, select, none {} other {: {text}}}. Mend its formula, or type the value.',
  E_IMPORT_SCIENTIFIC:
    '{text, select, none {This} other {“{text}”}} has lost digits to the spreadsheet. Format the column as text and type the value again.',
  E_IMPORT_DATE_CODE:
    'The spreadsheet has made a date of a code{text, select, none {} other { ({text})}}. Format the column as text and type the code again.',
  E_IMPORT_NUMBER: '{text, select, none {This} other {“{text}”}} is no number. Write it like 1250.5 or 1250,5, without unit.',
  E_IMPORT_COUNT: '{text, select, none {This} other {“{text}”}} is no whole number. Write it without decimals.',
  E_IMPORT_DAY:
    '{text, select, none {This} other {“{text}”}} is no date that can be read in one way only. Write it as 2026-12-31 or 31/12/2026.',
  E_IMPORT_FLAG: '{text, select, none {This} other {“{text}”}} is neither yes nor no. Write yes or no, or leave the cell empty.',
  E_IMPORT_CHOICE:
    '{text, select, none {This} other {“{text}”}} is not one of the possible values. The sheet “Explanations” of the template lists them.',
  E_IMPORT_UNKNOWN: 'There is no {code, select, none {such code} other {“{code}”}}. Correct it, or create it first.',
  E_IMPORT_AMBIGUOUS:
    'There is more than one {code, select, none {of this code} other {“{code}”}}. Say which one you mean: fill in the class of the item.',
  E_IMPORT_TWICE: '{line, select, none {Another row} other {Row {line}}} says the same thing already. Leave one of the two.',
  E_IMPORT_TOGETHER: 'Another row of the same record is refused, and a record is posted whole or not at all. Mend that row.',
  E_IMPORT_HEAD:
    'This differs from {line, select, none {another row} other {row {line}}} of the same record. Rows with the same reference have one warehouse, template, date, partner and document.',
  E_IMPORT_NO_TEMPLATE:
    '{warehouse, select, none {The warehouse} other {Warehouse {warehouse}}} has no template for the opening stock. Create one (type load, opening) under Templates.',
  E_IMPORT_STOCK_THERE:
    '{code, select, none {This lot} other {Lot {code}}} has moved at this place already, and this row says another quantity than what is there{quantity, select, none {} other { ({quantity})}}. Correct its record instead.',
  E_IMPORT_STATE: 'This import has moved on meanwhile. Look at it again.',
  E_IMPORT_UNDO:
    '{name, select, none {Something} other {“{name}”}} stands in the way of undoing the import: it was used or changed since. Nothing was undone. Take that back first.',
  E_IMPORT_UNDO_BATCH:
    '{name, select, none {Something} other {“{name}”}} stands in the way of undoing {batch, select, none {a batch} other {batch {batch}}}: it was used or changed since. The batches after it are undone, the others are not. Take that back first, then undo the rest.',
} as const satisfies Partial<Record<ErrorCode, string>>;

import type { ErrorCode } from '../../../kernel/error-codes';

/** What is wrong with a scan or a label, and what to do. */
export const scanErrors = {
  E_BARCODE_AMBIGUOUS:
    '{code, select, none {This code} other {{code}}} can be read in several ways, because a value holds the separator, and {count, plural, =0 {none of them stands in your data} other {# of them stand in your data}}. Choose the item and the lot by hand, or change the separator under Set-up, Scanning.',
  E_BARCODE_PART_TWICE: 'This part is in the code already. Choose another one, or remove it.',
  E_SCAN_SEPARATOR: 'A lot can hold this sign, so lots would be cut in two. Choose one that no lot of GS1 has, such as ~ or |.',
  E_SCAN_UNKNOWN:
    'Nothing in your data has the code{code, select, none {} other { {code}}} that was scanned. Make the item or give it this number, then send again; or discard the line.',
  E_SCAN_SEVERAL:
    '{code, select, none {The code} other {{code}}} stands for more than one item, lot or piece. Scan the code of the item first, or choose it by hand.',
  E_SCAN_LOT_UNKNOWN:
    '{lot, select, none {This lot} other {Lot {lot}}}{item, select, none {} other { of item {item}}} does not exist. Only Receive makes new lots: receive it, or scan another lot.',
  E_SCAN_TEMPLATE:
    '{template, select, none {This template} other {Template {template}}} does not fit this screen: Receive and Load need a template that loads, Unload one that unloads. Choose another one.',
  E_SCAN_MOVE_TEMPLATE:
    '{template, select, none {This template} other {Template {template}}} moves nothing: a move needs a template that unloads and whose other side loads. Choose another one, or set the other side under Set-up, Templates.',
  E_SCAN_OWNER:
    'This was scanned by somebody else, or in another company. It is kept: sign in as that person in that company, and it is sent.',
  E_GS1_TOO_LONG: 'This is longer than any symbol{max, select, none {} other { (at most {max} characters)}}. Scan one symbol at a time.',
  E_GS1_AI_FORM:
    '{part, select, none {Here} other {“{part}”}} should begin with an application identifier of two to four digits{position, select, none {} other { (at character {position})}}. Check that the scanner sends the separators, or type the code by hand.',
  E_GS1_AI_UNKNOWN:
    'GS1 has given out no identifier{code, select, none {} other { ({code})}}{position, select, none {} other { (at character {position})}}. It is kept as it is and not used; the rest counts.',
  E_GS1_VALUE_EMPTY:
    '{code, select, none {This} other {({code})}} has no value{position, select, none {} other { (at character {position})}}. Scan again, or type the value.',
  E_GS1_VALUE_LONG:
    '{code, select, none {This} other {({code})}} is too long{max, select, none {} other {: {entered} characters, at most {max}}}{position, select, none {} other { (at character {position})}}. A separator may be missing: check the set-up of the scanner.',
  E_GS1_VALUE_SHORT:
    '{code, select, none {This} other {({code})}} is too short{missing, select, none {} other {: {missing} more are expected}}{position, select, none {} other { (at character {position})}}. Scan again, or check the label.',
  E_GS1_DIGITS:
    '{code, select, none {This} other {({code})}} may only hold digits{part, select, none {} other {, not “{part}”}}{position, select, none {} other { (at character {position})}}. Check the label.',
  E_GS1_CHARACTER:
    '{code, select, none {This} other {({code})}} may not hold {part, select, none {this character} other {“{part}”}}{position, select, none {} other { (at character {position})}}. GS1 allows letters without accents, digits and a few signs, no spaces.',
  E_GS1_CHECK_DIGIT:
    '{code, select, none {This} other {({code})}} has a check digit that does not fit{example, select, none {} other {: it would be {example}}}{position, select, none {} other { (at character {position})}}. Scan again; if it stays, the label is wrong.',
  E_GS1_CHECK_PAIR:
    '{code, select, none {This} other {({code})}} ends in check characters that do not fit{example, select, none {} other {: it would be {example}}}{position, select, none {} other { (at character {position})}}. Scan again; if it stays, the label is wrong.',
  E_GS1_DATE:
    '{code, select, none {This} other {({code})}} is not a day that exists{position, select, none {} other { (at character {position})}}. It should be year, month and day in two digits each. Type the right day by hand.',
  E_GS1_TIME:
    '{code, select, none {This} other {({code})}} is not a time that exists{position, select, none {} other { (at character {position})}}. Type the right time by hand.',
  E_GS1_COUNTRY:
    '{code, select, none {This} other {({code})}} is not the number of a country{position, select, none {} other { (at character {position})}}. Check the label.',
  E_GS1_CURRENCY:
    '{code, select, none {This} other {({code})}} is not the number of a currency{position, select, none {} other { (at character {position})}}. Check the label.',
  E_GS1_PIECE:
    '{code, select, none {This} other {({code})}} should say which piece of how many{position, select, none {} other { (at character {position})}}, such as 0103 for the first of three. Check the label.',
  E_GS1_ZERO_FIRST:
    '{code, select, none {This} other {({code})}} may not begin with zero{position, select, none {} other { (at character {position})}}. Check the label.',
  E_GS1_VALUE:
    '{code, select, none {This} other {({code})}} does not have the form that GS1 asks for{position, select, none {} other { (at character {position})}}. Check the label.',
  E_GS1_SEPARATOR_FIRST:
    'The scanner sent a separator in front{position, select, none {} other { (at character {position})}}. The code counts; set the scanner so that it sends the first FNC1 as symbology identifier only.',
  E_GS1_SEPARATOR_DOUBLE:
    'There are two separators in a row{position, select, none {} other { (at character {position})}}, so something between them may be lost. Scan again, and check the set-up of the scanner.',
  E_GS1_SEPARATOR_LOST:
    '{code, select, none {This} other {({code})}} ends like {wanted, select, none {another element} other {an element ({wanted})}}{position, select, none {} other { (at character {position})}}: the separator may be missing. Check the value, and the set-up of the scanner.',
  E_GS1_NEEDS:
    '{code, select, none {This} other {({code})}} says nothing alone: it needs {wanted, select, none {another element} other {one of {wanted}}}{position, select, none {} other { (at character {position})}}. Scan the other symbol of the carton too.',
  E_GS1_BARS:
    '{code, select, none {This} other {({code})}} may not stand beside {wanted, select, none {another element} other {({wanted})}}{position, select, none {} other { (at character {position})}}. The symbols belong to different goods, or the label is wrong.',
  E_GS1_REPEATED:
    '{code, select, none {This} other {({code})}} stands here twice with different values{old, select, none {} other {: {old} was the first}}{position, select, none {} other { (at character {position})}}. The symbols belong to different goods: scan them one by one.',
  E_GS1_BRACKET:
    'Here should be an identifier in brackets{position, select, none {} other { (at character {position})}}. Write a bracket inside a value as \\(.',
  E_GS1_CARET:
    'The sign ^ stands for a separator and cannot be part of a value{position, select, none {} other { (at character {position})}}. Take it out.',
  E_GS1_LINK_KEY: 'A link needs a key such as a GTIN{code, select, none {} other {, not only ({code})}}. Add the GTIN.',
  E_GS1_LINK_ORDER:
    '{code, select, none {This} other {({code})}} stands in the wrong order in the link{wanted, select, none {} other {: after the key come {wanted}}}{position, select, none {} other { (at character {position})}}. Correct the link.',
  E_GS1_LINK_PATH:
    '{code, select, none {This} other {({code})}} may not stand in the path of the link{wanted, select, none {} other { behind ({wanted})}}{position, select, none {} other { (at character {position})}}. It belongs behind the question mark.',
  E_GS1_LINK_QUERY:
    '{code, select, none {This} other {({code})}} may not stand behind the question mark of the link{position, select, none {} other { (at character {position})}}. It belongs in the path, or in no link at all.',
  E_GS1_LINK_ENCODING:
    'The link has a percent sign that stands for no character{position, select, none {} other { (at character {position})}}. Copy the link again.',
  E_GS1_LINK_OLD:
    'The link is of an old form: a shortened GTIN, or names in place of numbers{position, select, none {} other { (at character {position})}}. Scan the symbol beside it, or type the code.',
  E_LABEL_CARRIER: 'Only labels of lots and serial numbers can have a GS1 symbol, because it names an item. Choose a plain symbol.',
  E_LABEL_FIELD: 'This line does not belong on such a label, or stands on it twice. Take it out.',
  E_LABEL_EMPTY: 'Nothing would be printed. Add a line or choose a symbol.',
  E_LABEL_SHEET:
    'The labels do not fit the sheet{required, select, none {} other {: they need {required} mm}}{available, select, none {} other { of {available} mm}}. Take fewer, or correct the sizes.',
  E_LABEL_NO_GTIN:
    'The label{code, select, none {} other { of {code}}} cannot have a GS1 symbol: the item{item, select, none {} other { {item}}} has no GTIN. Add it to the item under Units and GTINs, or choose a design with a plain symbol.',
  E_LABEL_TOO_LONG:
    'The code{code, select, none {} other { “{code}”}} is too long for this symbol{number, select, none {} other {: it has {number} characters}}{max, select, none {} other { where {max} are allowed}}. Choose a design with a plain DataMatrix or QR code, which takes it whole.',
  E_LABEL_CHARACTERS:
    'The code{code, select, none {} other { “{code}”}} contains {part, select, none {characters} other {{part}}} that this symbol cannot carry. Choose a design with a plain DataMatrix or QR code, which takes every character.',
  E_LABEL_128:
    'The content{code, select, none {} other { of “{code}”}} is too long for GS1-128{number, select, none {} other {: {number} characters}}{max, select, none {} other { where {max} are allowed}}. Print it as two symbols, choose a design with GS1 DataMatrix, or leave the expiry out of the symbol.',
  E_LABEL_SPACE:
    'The symbol{code, select, none {} other { of “{code}”}} does not fit the label{required, select, none {} other {: it needs about {required} mm}}{available, select, none {} other { of {available} mm}}, and no scanner would read it. Choose a larger label, or a DataMatrix.',
  E_LABEL_NOTHING: 'There is nothing to print here. Choose other rows, or another design.',
  E_LABEL_MANY:
    '{count, select, none {That is} other {{count} labels are}} more than one print takes{max, select, none {} other { ({max})}}. Narrow the filter, and print in several goes.',
  E_LABEL_ONE_PICTURE: 'A picture shows one label. Choose one thing, or PDF.',
  E_SSCC_PREFIX:
    'Transport units are numbered with the prefix that GS1 has given your company; it is still missing. An administrator sets it under Set-up, Company.',
  E_SSCC_FULL:
    'All numbers{code, select, none {} other { of the prefix {code}}} are used up. Set another extension digit or prefix under Set-up, Company.',
  E_LABEL_GONE: 'This print is over. Print the labels again: the log keeps both prints.',
} as const satisfies Partial<Record<ErrorCode, string>>;

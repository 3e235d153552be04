import { cx } from '../ui/cx';
import { controlClass } from '../ui/input';

/** The look of the search field, before and after its list is there. */
export const searchClass = cx(controlClass, 'h-9 pl-9 md:pr-9');

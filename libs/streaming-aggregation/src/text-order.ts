/** Orders by character codes: the same on every machine and in every language. For ids, keys and ties. */
export const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Orders names as people expect, whatever their case; by character codes where people see no difference. */
export const compareNames = (a: string, b: string): number => names.compare(a, b) || compareText(a, b);

/**
 * Whether the cell looks like a personal identity or coordination number: ten or twelve digits, perhaps with a sign
 * before the last four, that begin with a date. Short enough for a rule of validation, which holds 255 characters.
 */
export function identity(at: string): string {
  const from = (long: number, brief: number) => `MID(${at},IF(LEN(${at})>11,${long},${brief}),2)`;
  return `IFERROR(AND(ABS(LEN(${at})-11.5)<2,-LEFT(${at},6)<=0,-RIGHT(${at},4)<=0,ABS(${from(5, 3)}-6.5)<6,ABS(MOD(${from(7, 5)},60)-16)<16),FALSE)`;
}

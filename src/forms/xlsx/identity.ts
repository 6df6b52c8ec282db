/** Signs that may stand between the parts of a number: they are all read as a dash. */
const signs = ['+', ' ', '.', '/', '\u00a0', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212'];

/** What a name in the workbook stands for. */
interface Named {
  name: string;
  range: string;
}

/**
 * Names for formulas that tell whether the code in a cell is a personal identity, coordination or reserve number, in the usual
 * writings of `identityInCode`; the last of them says so. They are names since a rule of validation holds 255 characters. The
 * cell's row follows the row where a name is used.
 */
export function identityNames(at: string, number: number): [Named, Named, Named] {
  const [parted, bare, name] = [`code_${number}_parted`, `code_${number}_bare`, `code_${number}_identity`];
  const dashed = signs.reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","-")`, `TRIM(${at})`);
  const few = `SUBSTITUTE(SUBSTITUTE(${dashed},"--","-"),"--","-")`;
  const part = (back: number, length: number) => `MID(${bare},LEN(${bare})-${back},${length})`;
  const [month, day, last] = [part(7, 2), part(5, 2), `RIGHT(${bare},4)`];
  const head = `LEFT(${bare},LEN(${bare})-4)`;
  const apart = `LEFT(${bare},LEN(${bare})-8)&"-"&${month}&"-"&${day}`;
  const isWritten = (...ways: string[]) => `OR(${ways.map((way) => `${parted}=${way}`).join(',')})`;
  const isDated = `ABS(${month}-6.5)<6,ABS(MOD(${day},60)-16)<16`;
  const close = [bare, `${head}&"-"&${last}`];
  const isDigits = `AND(ISNUMBER(-${last}),${isDated},${isWritten(...close, `${apart}&${last}`, `${apart}&"-"&${last}`)})`;
  const isLetter = `ABS(CODE(UPPER(${last}))-77.5)<13`;
  const isLettered = `AND(${isLetter},ISNUMBER(-RIGHT(${bare},1)),${isDated},${isWritten(...close)})`;
  const isReserved = `AND(LEN(${bare})=12,LEFT(${bare},2)="99",ISNUMBER(-${last}))`;
  return [
    { name: parted, range: few },
    { name: bare, range: `SUBSTITUTE(${parted},"-","")` },
    {
      name,
      range: `IFERROR(AND(ABS(LEN(${bare})-11)=1,ISNUMBER(-${head}),OR(${isReserved},${isDigits},${isLettered})),FALSE)`,
    },
  ];
}

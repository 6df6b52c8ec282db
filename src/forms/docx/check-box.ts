import { XmlComponent } from 'docx';
import { oneLine } from '../output/text.js';

const value = (text: string) => ({ _attr: { 'w:val': text } });
/** What Word draws in a box that can be clicked as well as crossed with a pen: its own characters and font. */
export const boxFont = 'MS Gothic';
const symbol = (code: string) => ({ _attr: { 'w14:val': code, 'w14:font': boxFont } });
const checkbox = {
  'w14:checkbox': [
    { 'w14:checked': { _attr: { 'w14:val': '0' } } },
    { 'w14:checkedState': symbol('2612') },
    { 'w14:uncheckedState': symbol('2610') },
  ],
};

/**
 * A check box: a content control of Word's, with the name that a screen reader says and the tag that a program finds it
 * by (`variable=code`). The library's own has neither tag nor style.
 * @param id a number that no other control in the document has
 */
export class Box extends XmlComponent {
  constructor(id: number, label: string, tag: string, style: 'Box' | 'SmallBox') {
    super('w:sdt');
    // Word takes no more than 64 characters.
    const alias = Array.from(oneLine(label)).slice(0, 60).join('');
    this.root.push(
      { 'w:sdtPr': [{ 'w:alias': value(alias) }, { 'w:tag': value(tag) }, { 'w:id': value(String(id)) }, checkbox] },
      { 'w:sdtContent': [{ 'w:r': [{ 'w:rPr': [{ 'w:rStyle': value(style) }] }, { 'w:t': '☐' }] }] },
    );
  }
}

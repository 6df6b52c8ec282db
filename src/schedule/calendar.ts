import ical from 'ical.js';
import { type Design, dateOf, type Language, sha256Hex } from '../model/index.js';
import { textWords } from '../words/index.js';
import { daysWords, type Speech, whatOf, whenOf, whoOf } from './said.js';
import { dayOf, type Row, type Schedule } from './schedule.js';
import { texts } from './texts.js';

/**
 * What is late and what is to come as a calendar (RFC 5545): a whole day for each. The same measurement has the same identity
 * each time, so that a calendar that is read again is brought up to date and not doubled.
 */
export function scheduleCalendar(design: Design, { rows, today }: Schedule, language: Language): string {
  const speech: Speech = { design, language };
  const calendar = new ical.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//ISU//isu schedule//SV');
  calendar.addPropertyWithValue('x-wr-calname', design.title ? textWords(design.title, language) : design.name);
  for (const row of rows) {
    if (row.status === 'answered' || row.status === 'missed') continue;
    calendar.addSubcomponent(event(row, today, speech));
  }
  return `${calendar.toString()}\r\n`;
}

function event(row: Row, today: number, speech: Speech): InstanceType<typeof ical.Component> {
  const { design, language } = speech;
  const made = new ical.Component('vevent');
  const day = dayOf(row);
  const [earliest, , latest] = daysWords(row);
  made.addPropertyWithValue(
    'uid',
    `${sha256Hex([design.code, row.code, row.asked.id, row.place ?? 0].join('\n')).slice(0, 32)}@isu`,
  );
  made.addPropertyWithValue('dtstamp', ical.Time.fromDateTimeString(`${dateOf(today)}T00:00:00Z`));
  made.addPropertyWithValue('dtstart', ical.Time.fromDateString(dateOf(day)));
  made.addPropertyWithValue('dtend', ical.Time.fromDateString(dateOf(day + 1)));
  made.addPropertyWithValue('summary', `${row.code}: ${whatOf(row.asked, speech)} (${whoOf(row.asked, speech)})`);
  const parts = [
    whenOf(row, speech),
    ...(earliest ? [`${texts.earliest[language]} ${earliest}`] : []),
    ...(latest ? [`${texts.latest[language]} ${latest}`] : []),
  ];
  made.addPropertyWithValue('description', parts.join('\n'));
  // It takes no time of anybody's day.
  made.addPropertyWithValue('transp', 'TRANSPARENT');
  return made;
}

import ical from 'node-ical';
import { describe, expect, test } from 'vitest';
import { forms } from '../../src/forms/index.js';
import { type Design, dateOf, dayNumber } from '../../src/model/index.js';
import { type ClientDays, type Row, scheduleFile, scheduleOf } from '../../src/schedule/index.js';
import { readText } from '../examples/reading.js';

const design = async (text: string): Promise<Design> => {
  const { designs, findings } = await readText(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [only] = designs;
  if (!only) throw new Error('There is no design.');
  return only.design;
};
const plan = `uppföljning stöd "Stödet" {
  händelse återfall "Återfall"
  mättillfälle före "Före" vid start inom 7 dagar efter
  mättillfälle mitt "Efter tre månader" 3 månader efter start från 14 dagar före till 14 dagar efter
  mättillfälle slut "Vid avslut" vid avslut
  mättillfälle varje "Varje månad" varje månad
  mättillfälle igen "Vid återfall" vid återfall
  mätning läget från klient vid före, mitt, slut
  mätning läget från profession "boendestödjaren" vid varje
  mätning läget från anhörig vid igen
}
instrument läget "Läget" { fråga nu "Hur är det nu?" skattas 0..10 }`;

const day = dayNumber;
const client = (start: string, more: Partial<ClientDays> = {}): ClientDays => ({
  code: 'K1',
  stated: { start: day(start) },
  answered: [],
  missed: [],
  ...more,
});
const looked = (today: string, until = '2026-12-31') => ({ today: day(today), until: day(until) });
const brief = ({ asked, status, target, place }: Row) =>
  `${asked.timepoint.name}${place ?? ''} ${target === undefined ? '' : dateOf(target)} ${status}`;

describe('when everything is due', () => {
  test('late, now and coming, by the window; a series as far as is looked', async () => {
    const { rows, waiting } = scheduleOf(
      await design(plan),
      [client('2026-03-01')],
      looked('2026-05-20', '2026-06-30'),
    );
    expect(rows.map(brief)).toEqual([
      'före 2026-03-01 overdue',
      'varje1 2026-04-01 overdue',
      'varje2 2026-05-01 overdue',
      'mitt 2026-06-01 now',
      'varje3 2026-06-01 coming',
    ]);
    expect(waiting.map(({ asked, because }) => [asked.timepoint.name, because.reason])).toEqual([
      ['slut', 'not ended'],
      ['igen', 'not happened'],
    ]);
  });

  test('what is answered or told to be missing is done with; of a series the one whose day is nearest', async () => {
    const made = await design(plan);
    const form = (timepoint: string) => {
      const found = forms(made).find((one) => one.timepoint?.name === timepoint);
      if (!found) throw new Error(timepoint);
      return found;
    };
    const answered = [
      { form: form('före'), day: day('2026-03-04') },
      { form: form('varje'), day: day('2026-05-03') },
    ];
    const missed = [{ form: form('mitt') }];
    const one = client('2026-03-01', { answered, missed });
    expect(scheduleOf(made, [one], looked('2026-06-20', '2026-07-10')).rows.map(brief)).toEqual([
      'före 2026-03-01 answered',
      'varje1 2026-04-01 overdue',
      'varje2 2026-05-01 answered',
      'mitt 2026-06-01 missed',
      'varje3 2026-06-01 overdue',
      'varje4 2026-07-01 coming',
    ]);
  });

  test('of somebody who has left nothing more is asked of the time in between, and the end is due', async () => {
    const one = client('2026-03-01', { stated: { start: day('2026-03-01'), end: day('2026-04-20') } });
    expect(scheduleOf(await design(plan), [one], looked('2026-04-21')).rows.map(brief)).toEqual([
      'före 2026-03-01 overdue',
      'varje 2026-04-01 overdue',
      'slut 2026-04-20 overdue',
    ]);
  });

  test('an event that has happened, and one without a start', async () => {
    const made = await design(plan);
    const happened = client('2026-03-01', {
      stated: { start: day('2026-03-01'), events: { återfall: day('2026-03-09') } },
    });
    const unknown = client('2026-03-01', { code: 'K2', stated: {} });
    const { rows, waiting } = scheduleOf(made, [happened, unknown], looked('2026-03-10', '2026-03-31'));
    expect(rows.map(brief)).toContain('igen 2026-03-09 overdue');
    const second = waiting.filter(({ code }) => code === 'K2').map(({ because }) => because.reason);
    expect(new Set(second)).toEqual(new Set(['not started', 'not ended', 'not happened']));
  });

  test('so many times within an interval are one thing to do until all are made', async () => {
    const made = await design(`uppföljning a "A" {
      mättillfälle träffar "Träffar" 3 gånger
      mätning läget från klient vid träffar
    }
    instrument läget "Läget" { fråga nu "Hur är det?" skattas 0..10 }`);
    const [form] = forms(made);
    if (!form) throw new Error('There is no form.');
    const some = (count: number) =>
      client('2026-01-01', {
        stated: { start: day('2026-01-01'), end: day('2026-06-30') },
        answered: Array.from({ length: count }, (_, index) => ({ form, day: day('2026-02-01') + index })),
      });
    const status = (count: number) =>
      scheduleOf(made, [some(count)], looked('2026-03-01')).rows.map((one) => one.status);
    expect([status(0), status(2), status(3)]).toEqual([['now'], ['now'], ['answered']]);
  });

  test('what is answered without a code is never late', async () => {
    const made = await design(`uppföljning a "A" {
      mätning läget från klient vid start, avslut { identitet anonym }
    }
    instrument läget "Läget" { fråga nu "Hur är det?" skattas 0..10 }`);
    const { rows, anonymous } = scheduleOf(made, [client('2020-01-01')], looked('2026-03-01'));
    expect(rows).toEqual([]);
    expect(anonymous).toHaveLength(2);
  });
});

describe('as files', () => {
  const files = async (to: 'html' | 'csv' | 'ics', code = 'K1') => {
    const made = await design(plan);
    const found = scheduleOf(made, [client('2026-03-01', { code })], looked('2026-05-20', '2026-06-30'));
    const { text } = await scheduleFile(made, found, { to, language: 'sv' });
    return String(text);
  };

  test('a calendar that another program reads, with å ä ö and what has to be escaped', async () => {
    const text = await files('ics', 'K,1;å');
    // Lines of at most 75 octets, as the standard has them.
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const events = Object.values(ical.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
    expect(events).toHaveLength(5);
    const [first] = events.filter(({ description }) => String(description).startsWith('Efter tre månader'));
    expect(first?.summary).toBe('K,1;å: Läget (Klient)');
    expect(first?.datetype).toBe('date');
    expect(
      first?.start && dateOf(Math.round((first.start.getTime() - first.start.getTimezoneOffset() * 60_000) / 864e5)),
    ).toBe('2026-06-01');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(5);
    expect(await files('ics', 'K,1;å')).toBe(text);
  });

  test('a list by week, what is late first, that runs nothing of a code', async () => {
    const text = await files('html', '<img src=x onerror=alert(1)>');
    expect(text).not.toContain('<img src=x');
    const headings = [...text.matchAll(/<h2[^>]*>([^<]+)</g)].map(([, one]) => one);
    expect(headings).toEqual(['Försenat (3)', 'Vecka 23 (2026-06-01 – 2026-06-07)', 'Väntar på ett datum', 'Klart']);
  });

  test('rows for a spreadsheet, in which no code is a formula', async () => {
    const rows = (await files('csv', '=1+1')).split('\r\n');
    expect(rows[0]).toBe('\ufeffKlient,Vad,Från vem,Tillfälle,Tidigast,Helst,Senast,Läge');
    expect(rows[1]).toBe("'=1+1,Läget,Klient,Före,2026-03-01,2026-03-01,2026-03-08,försenad");
  });
});

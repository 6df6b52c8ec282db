import { type TemplateName, templates } from '../../beginnings/index.js';
import { button, element } from '../dom.js';
import { say, spoken } from '../spoken.js';
import { fiveQuestions } from './five.js';

/** The ways to begin. */
export interface Beginnings {
  text(text: string, name: string): void;
  openFiles(): void;
  openFolder(): void;
  importForm(): void;
}

/** The first thing that is seen: one clear way to begin, and the others below it. */
export class Start {
  private isAsking = false;

  constructor(
    private readonly holder: HTMLElement,
    private readonly begin: Beginnings,
  ) {}

  draw(): void {
    this.holder.replaceChildren(this.isAsking ? this.five() : this.first());
  }

  /** Goes back to the first page. */
  reset(): void {
    this.isAsking = false;
    this.draw();
  }

  private turn(isAsking: boolean): void {
    this.isAsking = isAsking;
    this.draw();
    this.holder.querySelector('h1')?.focus();
    scrollTo({ top: 0 });
  }

  private five(): HTMLElement {
    return fiveQuestions({
      written: (text, name) => {
        this.isAsking = false;
        this.begin.text(text, name);
      },
      back: () => this.turn(false),
    });
  }

  private first(): HTMLElement {
    const { begin } = this;
    const example = element('select', { id: 'example' });
    example.append(...Object.entries(EXAMPLES).map(([file, text]) => new Option(titleIn(text) ?? file, file)));
    const way = (title: string, ...content: (Node | string)[]) =>
      element('section', { class: 'way' }, element('h3', {}, title), ...content);
    const template = (name: TemplateName) =>
      element(
        'div',
        { class: 'choice-row' },
        button(templates[name].name[spoken()], () => begin.text(templates[name].text[spoken()], this.named())),
        element('span', { class: 'hint' }, templates[name].about[spoken()]),
      );
    return element(
      'div',
      { class: 'begin' },
      element('h1', { tabindex: '-1' }, say('startTitle')),
      element('p', { class: 'lead' }, say('startLead')),
      element(
        'p',
        {},
        button(say('startQuestions'), () => this.turn(true), 'main large'),
      ),
      element('p', { class: 'hint' }, say('startQuestionsAbout')),
      element('h2', {}, say('otherWays')),
      element(
        'div',
        { class: 'ways' },
        way(
          say('open'),
          element('p', {}, say('openAbout')),
          element(
            'div',
            { class: 'row' },
            button(say('openFiles'), begin.openFiles),
            button(say('openFolder'), begin.openFolder),
          ),
        ),
        way(say('template'), template('basic'), template('full')),
        way(
          say('example'),
          element('p', {}, say('exampleAbout')),
          element('label', { for: 'example' }, say('chooseExample')),
          element(
            'div',
            { class: 'row' },
            example,
            button(say('show'), () => begin.text(EXAMPLES[example.value] ?? '', example.value.replace(/\.isu$/, ''))),
          ),
        ),
        way(
          say('importForm'),
          element('p', {}, say('importAbout')),
          element('div', { class: 'row' }, button(say('chooseForm'), begin.importForm)),
        ),
      ),
    );
  }

  private named(): string {
    return spoken() === 'sv' ? 'uppfoljning' : 'follow-up';
  }
}

/** The title of the first design of a text. */
const titleIn = (text: string): string | undefined =>
  /^(?:uppföljning|design)\s+\S+\s+"((?:[^"\\]|\\.)*)"/mu.exec(text)?.[1];

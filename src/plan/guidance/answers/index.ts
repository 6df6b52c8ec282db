import { data } from './data.js';
import type { Answer } from './kinds.js';
import { measuring } from './measuring.js';
import { outcomes } from './outcomes.js';
import { purpose } from './purpose.js';

export type { Answer } from './kinds.js';

/** Everything that guidance asks of a plan, once, however many lists ask for it. */
export const answers = { ...purpose, ...measuring, ...outcomes, ...data } satisfies Record<string, Answer>;
export type AnswerName = keyof typeof answers;

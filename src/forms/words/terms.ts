export { filled, terms } from '../../words/index.js';

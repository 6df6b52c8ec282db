export { type Analysis, analysis } from './analysis.js';

export { forFile, groupOf, noSettings, type Settings, settled, type Waiver, withSettings } from './apply.js';

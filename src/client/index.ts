export { type Client, client } from './client.js';

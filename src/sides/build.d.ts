/** Filled in when a page is bundled: `frame-within.mjs`. */
declare const FRAME_SCRIPT: string;

import type { Language } from '../model/index.js';

/** Everything that a command may touch of the world around it, except files. */
export interface Io {
  /** Absolute path that relative paths are read from, and that printed paths are relative to. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
  /** All bytes of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Whether standard output and error are shown to a person. */
  terminal: { out: boolean; err: boolean };
}

/** The world of the running process. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    terminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  };
}

/** The language of the locale; Windows sets no locale variables, so its own setting is asked there. */
export function localeLanguage(env: Io['env'], platform: NodeJS.Platform = process.platform): Language {
  const locale =
    env.LC_ALL ||
    env.LC_MESSAGES ||
    env.LANG ||
    (platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '');
  return /^sv(?![a-z])/i.test(locale) ? 'sv' : 'en';
}

/** Whether to colour: on a terminal, unless NO_COLOR or a dumb terminal says otherwise; FORCE_COLOR colours anyway. */
export function coloured(io: Io): boolean {
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR && io.env.FORCE_COLOR !== '0') return true;
  return io.terminal.out && io.env.TERM !== 'dumb';
}

/** Today, `YYYY-MM-DD` in local time; SOURCE_DATE_EPOCH (seconds) fixes it, for outputs that can be reproduced. */
export function today(env: Io['env']): string {
  const epoch = Number(env.SOURCE_DATE_EPOCH);
  if (env.SOURCE_DATE_EPOCH && Number.isFinite(epoch)) return new Date(epoch * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Shows `12/40` on standard error while many things are done, for a person at a terminal only. */
export function progress(
  io: Io,
  total: number,
  label: string,
): {
  /** One more is begun or done; `what` says which. */
  step(what?: string): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
  end(): void;
} {
  const shown = io.terminal.err && total > 5;
  let done = 0;
  const clear = () => {
    if (shown && done > 0) io.err('\r\u001b[2K');
  };
  return {
    step: (what = '') => {
      done += 1;
      if (shown) io.err(`\r\u001b[2K${label} ${done}/${total}${what && ` ${what}`}`);
    },
    clear,
    end: clear,
  };
}

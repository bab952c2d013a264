import type { ErrorValue } from '../contract/errors.ts';
import type { Engine } from '../engine/engine.ts';
import type { Io } from './io.ts';
import type { Document } from './json.ts';

/** What stood on the command line, checked against the command's options. */
export interface Arguments {
  operands: readonly string[];
  /** Values of each option given, in order; none for one that takes none. */
  options: ReadonlyMap<string, readonly string[]>;
}

/** What a command has at hand. */
export interface Context extends Io {
  /** Whether one JSON document is wanted. */
  json: boolean;
  /** Absolute path of one that the user gave. */
  resolve(path: string): string;
  /** The library, opened at the first call and closed when the command is over. */
  engine(): Promise<Engine>;
  /** Says something beside the result, on stderr. */
  note(text: string): Promise<void>;
}

/** What a command did. Both forms are made only when they are written. */
export interface Outcome {
  document: Document;
  /** The same for people, as it goes to stdout. */
  text: () => Iterable<string>;
  /** What people should know besides; it goes to stderr, and is left out where the document has it. */
  notes?: readonly string[];
  /** Set when nothing usable came of it: exit code 1. */
  error?: ErrorValue;
}

/** A command answers what it did, or null when it has written its output itself. */
export type Run = (context: Context, args: Arguments) => Promise<Outcome | null>;

/** An option of a command, as its help shows it. */
export interface OptionSpec {
  type: 'boolean' | 'string';
  /** What stands for the value in the help: `DIR`, `N`. */
  value?: string;
  help: string;
  /** A value may begin with a minus: `--tag -old`. */
  signed?: boolean;
}

/** A command as the help shows it and its arguments are checked; its code is loaded when it runs. */
export interface CommandSpec {
  name: string;
  summary: string;
  /** What follows the name, a way of calling it a line. */
  usage: readonly string[];
  operands: { name: string; min: number; max: number };
  options: Readonly<Record<string, OptionSpec>>;
  /** Paragraphs below the options. */
  details: readonly string[];
  /** What to type, and what it does. */
  examples: readonly (readonly [command: string, does: string])[];
  load: () => Promise<{ run: Run }>;
}

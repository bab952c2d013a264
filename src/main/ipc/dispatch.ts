import { refusedArgument } from '../../contract/argument.ts';
import { type ErrorCode, errorValue, OctavoError, type Reply } from '../../contract/errors.ts';
import {
  type MethodName,
  methods,
  type ParsedParams,
  type Result,
  type ShellMethodName,
} from '../../contract/methods/index.ts';

/** What is looked at of the frame a call came from; both are null once the frame is gone. */
export interface Caller {
  frame: object | null;
  mainFrame: object | null;
  /** `scheme://host` of the page, as the browser itself knows it. */
  origin: string | null;
}

/** What the shell does itself, by method. */
export type ShellHandlers = {
  [M in ShellMethodName]: (params: ParsedParams<M>) => Promise<Result<M>> | Result<M>;
};

export interface DispatchOptions {
  /** Origins whose pages may call. */
  origins: readonly string[];
  shell: ShellHandlers;
  /** Passes a checked call on to the engine. */
  engine: (method: string, params: unknown) => Promise<Reply<unknown>>;
}

/** Answers one call of a window; never throws. */
export type Dispatch = (caller: Caller, method: unknown, params: unknown) => Promise<Reply<unknown>>;

/**
 * The border between window and program: who calls (the main frame of one of our pages), what is
 * called (a method of the contract), and with what (its schema), in this order. Only then does a
 * handler see it.
 */
export function createDispatch({ origins, shell, engine }: DispatchOptions): Dispatch {
  return async (caller, method, params) => {
    if (!isOurs(caller, origins))
      return refusal('forbidden_sender', 'Only the window of Octavo may ask for this.');
    if (!isMethod(method))
      return refusal('unknown_method', 'There is no such method.', { method: printable(method) });
    try {
      const checked = check(method, params);
      if (!Object.hasOwn(shell, method)) return await engine(method, checked);
      const handler = shell[method as ShellMethodName] as (params: unknown) => unknown;
      return { ok: true, value: await handler(checked) };
    } catch (error) {
      if (!(error instanceof OctavoError)) console.error(`${method} failed:`, error);
      return { ok: false, ...errorValue(error) };
    }
  };
}

function isOurs({ frame, mainFrame, origin }: Caller, origins: readonly string[]): boolean {
  return frame !== null && frame === mainFrame && origin !== null && origins.includes(origin);
}

function isMethod(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(methods, name);
}

/** The argument with its defaults filled in; throws `invalid_argument` with what is wrong and where. */
function check(method: MethodName, params: unknown): unknown {
  const { success, data, error } = methods[method].params.safeParse(params);
  if (success) return data;
  throw refusedArgument(method, error);
}

function refusal(code: ErrorCode, message: string, details: Record<string, unknown> = {}): Reply<never> {
  return { ok: false, code, message, details };
}

function printable(method: unknown): string {
  return typeof method === 'string' ? method.slice(0, 100) : typeof method;
}

import type { z } from '../zod.ts';

/** One method: the schema its argument must meet, and (as a type only) what it answers. */
export interface MethodDef<P extends z.ZodType, R> {
  params: P;
  /** Never set: carries the result's type. */
  result?: R;
}

/** Declares a method's argument schema and result type: `method<Item>()(z.strictObject({ id }))`. */
export function method<R>(): <P extends z.ZodType>(params: P) => MethodDef<P, R> {
  return (params) => ({ params });
}

/**
 * Codes of the errors that cross a border. The message is for people; programs look at the code.
 */
export const errorCodes = [
  'invalid_argument',
  'unknown_method',
  'forbidden_sender',
  'internal',
  'engine_stopped',
  'engine_starting',
  'cancelled',
  'conflict',
  'item_not_found',
  'action_not_found',
  'nothing_to_undo',
  'nothing_to_redo',
  'undo_conflict',
  'result_gone',
  'review_gone',
  'task_not_found',
  'key_taken',
  'key_invalid',
  'formula_invalid',
  'identifier_invalid',
  'date_invalid',
  'expression_invalid',
  'expression_slow',
  'collection_not_found',
  'collection_cycle',
  'name_taken',
  'tag_not_found',
  'tag_taken',
  'tag_cycle',
  'saved_search_not_found',
  'note_not_found',
  'live_not_found',
  'live_file_exists',
  'live_taken',
  'format_unknown',
  'preset_not_found',
  'style_not_found',
  'style_invalid',
  'style_parent_missing',
  'nothing_found',
  'not_text',
  'too_large',
  'file_unreadable',
  'file_unwritable',
  'library_read_only',
  'library_newer',
  'library_damaged',
  'library_unwritable',
  'library_not_a_library',
  'library_busy',
  'library_moved',
  'library_exists',
  'library_inside',
  'disk_full',
  'usage',
  'not_http',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error with a code and the thing it is about. */
export class OctavoError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'OctavoError';
    this.code = code;
    this.details = details;
  }
}

export interface ErrorValue {
  code: ErrorCode;
  message: string;
  details: Record<string, unknown>;
}

/** How a method's answer travels between processes. */
export type Reply<T> = { ok: true; value: T } | ({ ok: false } & ErrorValue);

/** An error as it travels; anything that isn't ours becomes `internal`. */
export function errorValue(error: unknown): ErrorValue {
  if (error instanceof OctavoError)
    return { code: error.code, message: error.message, details: error.details };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message, details: {} };
}

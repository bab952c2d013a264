import { describe, expect, it } from 'vitest';
import { BulkEdit } from '../../../../src/contract/methods/edits.ts';
import { editFields, editOf, firstForm, OWN, withKind } from '../../../../src/renderer/model/bulk-edit.ts';

describe('the form of an edit', () => {
  it('asks for nothing until it is filled in', () => {
    expect(editOf(firstForm)).toBeNull();
    expect(editOf({ ...firstForm, value: 'KDD' })).toEqual({
      do: 'set',
      field: 'venue',
      value: 'KDD',
      onlyEmpty: false,
    });
    expect(editOf({ ...firstForm, field: OWN, value: 'x' })).toBeNull();
    expect(editOf({ ...firstForm, field: OWN, ownName: ' my field ', value: 'x' })).toMatchObject({
      field: 'fields.my field',
    });
    expect(editOf({ ...firstForm, do: 'replace' })).toBeNull();
  });

  it('keeps the field where the other kind of edit has it, too', () => {
    expect(withKind({ ...firstForm, field: 'tags' }, 'add').field).toBe('tags');
    expect(withKind({ ...firstForm, field: 'venue' }, 'add').field).toBe('creators');
    expect(withKind({ ...firstForm, field: 'type' }, 'replace').field).toBe('title');
  });

  it.each(['set', 'add', 'remove', 'replace'] as const)('%s: every field of its menu is taken', (kind) => {
    for (const { value, label } of editFields(kind)) {
      const form = { ...withKind(firstForm, kind), field: value, ownName: 'x', value: 'x', find: 'x' };
      expect(BulkEdit.safeParse(editOf(form)).success, label).toBe(true);
    }
  });
});

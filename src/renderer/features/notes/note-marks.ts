import { createContext, useContext } from 'react';
import type { Mark } from '../../../language/mark.ts';

/** Words to mark in the notes below: those of the search that the paper was found by. */
export const NoteMarksContext = createContext<readonly Mark[]>([]);
export const useNoteMarks = (): readonly Mark[] => useContext(NoteMarksContext);

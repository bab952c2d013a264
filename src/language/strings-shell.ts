/** Texts of what the shell says itself. */
export const shellText = {
  chooseFiles: 'Import',
  chooseDocument: 'What a Document Cites',
  chooseStyles: 'Add Citation Styles',
  clipboardTooLarge:
    'The clipboard holds more than 60 million characters. Save it as a file and drop that on the window.',
} as const;

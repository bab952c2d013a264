/**
 * What a query's filters ask for (a year, a tag, whether there is an abstract) is answered from indexes
 * that hold the papers' ids, without a look at a row: rows hold titles and whole abstracts.
 */
export const filters0009 = `
CREATE INDEX item_data_by_year ON item_data (year);
CREATE INDEX item_data_with_url ON item_data (id) WHERE url <> '';
CREATE INDEX abstracts_there ON abstracts (id);
CREATE INDEX attachments_pdf ON attachments (item) WHERE mime = 'application/pdf' OR lower(substr(path, -4)) = '.pdf';
DROP INDEX item_tags_by_tag;
CREATE INDEX item_tags_by_tag ON item_tags (tag, item);
DROP INDEX identifiers_by_value;
CREATE INDEX identifiers_by_value ON identifiers (folded, scheme, item);
`;

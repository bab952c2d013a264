import { isNode, type Node, nameOf, type Source, walk } from './sources.ts';

type Check = (node: Node) => string | null;

/** Where in a file a check finds something: `src/x.ts:12: what`. */
export function findings(source: Source, check: Check): string[] {
  const found: string[] = [];
  walk(source.program, (node) => {
    const what = check(node);
    if (what) found.push(`${source.path}:${source.text.slice(0, node.start).split('\n').length}: ${what}`);
  });
  return found;
}

/** Electron's raw channel, by import or as a property of the module. */
export const usesIpcMain: Check = (node) => {
  const name = node.type === 'ImportSpecifier' ? nameOf(node['imported']) : nameOf(node);
  return ['ImportSpecifier', 'MemberExpression'].includes(node.type) && name === 'ipcMain' ? 'ipcMain' : null;
};

/** A statement prepared or run: `db.prepare(…)`, `db.exec(…)`. A regular expression's `exec` isn't one. */
export const runsSql: Check = (node) => {
  if (node.type !== 'CallExpression') return null;
  const callee = node['callee'];
  if (!isNode(callee) || callee.type !== 'MemberExpression') return null;
  const name = nameOf(callee);
  if (name === 'prepare') return '.prepare(…)';
  return name === 'exec' && isDatabase(callee['object']) ? '.exec(…)' : null;
};

function isDatabase(object: unknown): boolean {
  return /^(db|database|connection|sqlite|library|writable|readable)$/i.test(nameOf(object));
}

/** Ways to turn text into markup or program in the window. */
export const makesMarkupOrCode: Check = (node) => {
  const name = nameOf(node['name'] ?? node['key'] ?? (node.type === 'MemberExpression' ? node : null));
  switch (node.type) {
    case 'JSXAttribute':
    case 'Property':
    case 'MemberExpression':
      return markup.has(name) ? name : null;
    case 'CallExpression':
      return codeMakers.has(nameOf(node['callee'])) ? `${nameOf(node['callee'])}(…)` : null;
    case 'NewExpression':
      return nameOf(node['callee']) === 'Function' ? 'new Function' : null;
    default:
      return null;
  }
};

const markup = new Set([
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'srcdoc',
  'srcDoc',
]);
const codeMakers = new Set(['eval', 'Function', 'createContextualFragment']);

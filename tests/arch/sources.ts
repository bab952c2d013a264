import { readdirSync, readFileSync } from 'node:fs';
import { extname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export interface Import {
  /** What stands between the quotes; '' for a dynamic import of something worked out. */
  from: string;
  /** Gone when the program runs. */
  isType: boolean;
  /** `import()`: not there before it is asked for. */
  isLater: boolean;
}

export interface Source {
  /** Path in the checkout, with slashes: `src/engine/db/open.ts`. */
  path: string;
  text: string;
  lines: number;
  program: Node;
  imports: Import[];
}

/** A node of the syntax tree (ESTree, with TypeScript's additions). */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Every file of program text under `src`, parsed. */
export function readSources(): Source[] {
  return readdirSync(resolve(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .sort()
    .map(readSource);
}

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const path = relative(root, file).split(sep).join('/');
  return parseSource(path, text);
}

/** Parses a text as if it stood in the file `path`. */
export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`);
  const tree = program as unknown as Node;
  return { path, text, lines: text.trimEnd().split('\n').length, program: tree, imports: importsOf(tree) };
}

/** Calls `visit` for every node of the tree. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** All there are: static, re-exports, dynamic, `require`, import types, and files named by URL. */
function importsOf(program: Node): Import[] {
  const imports: Import[] = [];
  const add = (source: unknown, isType: boolean, isLater = false): void => {
    imports.push({
      from: isNode(source) && typeof source['value'] === 'string' ? source['value'] : '',
      isType,
      isLater,
    });
  };
  walk(program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node['source'], node['importKind'] === 'type');
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (node['source']) add(node['source'], node['exportKind'] === 'type');
        break;
      case 'ImportExpression':
        add(node['source'], false, true);
        break;
      case 'TSImportType':
        add(literalOf(node['source'] ?? node['argument']), true);
        break;
      case 'CallExpression':
        if (nameOf(node['callee']) === 'require') add((node['arguments'] as unknown[])[0], false);
        break;
      case 'NewExpression':
        if (isFileUrl(node)) add((node['arguments'] as unknown[])[0], false);
        break;
    }
  });
  return imports;
}

/** `new URL('./worker.ts', import.meta.url)`, which the bundler follows as well. */
function isFileUrl(node: Node): boolean {
  const [path, base] = node['arguments'] as Node[];
  const isRelative = typeof path?.['value'] === 'string' && path['value'].startsWith('.');
  return nameOf(node['callee']) === 'URL' && isRelative && base?.type === 'MemberExpression';
}

function literalOf(node: unknown): unknown {
  return isNode(node) && node.type === 'TSLiteralType' ? node['literal'] : node;
}

/** The name of an identifier or of the property that is asked for; '' for anything else. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  if (node.type === 'MemberExpression') {
    const property = node['property'];
    return isNode(property) && property.type === 'Literal' ? String(property['value']) : nameOf(property);
  }
  return '';
}

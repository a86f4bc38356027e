/** Reading the sources: every file of a folder, and what each imports and names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Source {
  /** From the top of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All files under the given folders whose name ends so, in order. */
export function sourcesUnder(folders: readonly string[], endings: readonly string[] = ['.ts', '.tsx', '.mts', '.mjs']): Source[] {
  return folders.flatMap((folder) => walk(join(ROOT, folder), endings)).map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function walk(folder: string, endings: readonly string[]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}

export interface Import {
  readonly from: string;
  /** `shared/model/ids.ts` for a relative import, the package's name otherwise. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
  /** `new URL('./worker.ts', import.meta.url)`: a file or a folder. */
  readonly isUrl: boolean;
}

/** Every static import, re-export, dynamic import and `import.meta` URL of a relative file. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const note = (specifier: string, typeOnly: boolean, isUrl = false): void => {
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? packageName(specifier) : relative(ROOT, resolve(ROOT, source.path, '..', specifier)).split(sep).join('/');
    found.push({ from: source.path, target, isPackage, typeOnly, isUrl });
  };
  visit(parse(source), (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) note(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) note(node.moduleSpecifier.text, node.isTypeOnly);
    else if (ts.isCallExpression(node) && isLoading(node.expression)) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) note(argument.text, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) note(node.argument.literal.text, true);
    else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      const [path] = node.arguments ?? [];
      if (path && ts.isStringLiteralLike(path) && path.text.startsWith('.')) note(path.text, false, true);
    }
  });
  return found;
}

function isLoading(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Every name a file uses: `Date`, and of accesses both `Math.random` and the bare member. */
export function namesIn(source: Source): Set<string> {
  const names = new Set<string>();
  visit(parse(source), (node) => {
    if (ts.isPropertyAccessExpression(node)) names.add(`${node.expression.getText()}.${node.name.text}`).add(`.${node.name.text}`);
    else if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text);
  });
  return names;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) && parent.name === node;
}

function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

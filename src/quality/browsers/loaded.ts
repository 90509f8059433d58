/** Which scripts are there whenever another runs. */
import path from 'node:path';
import ts from 'typescript';

/** Scripts that a script names. */
interface Links {
  imports: string[];
  /** Loaded when they are asked for. */
  later: string[];
  /** Methods and properties that it lays down in object literals, as a polyfill does. */
  provides: Set<string>;
}

/** @param scripts by path */
export class LoadGraph {
  readonly #links = new Map<string, Links>();
  /** Scripts that begin something: those that pages load, and those that are loaded when they are asked for. */
  readonly #entries = new Set<string>();

  constructor(scripts: ReadonlyMap<string, ts.SourceFile>) {
    for (const [file, source] of scripts) this.#links.set(file, linksOf(file, source));
    const imported = new Set([...this.#links.values()].flatMap(({ imports }) => imports));
    for (const file of this.#links.keys()) if (!imported.has(file)) this.#entries.add(file);
    for (const { later } of this.#links.values()) for (const file of later) this.#entries.add(file);
  }

  /**
   * Is what a script uses lent by another wherever it runs?
   *
   * @param onDemand may the other be loaded on the way: its user waits for it
   */
  isProvided(name: string, user: string, onDemand: boolean): boolean {
    const lends = (file: string) => this.#links.get(file)?.provides.has(name);
    const users = [...this.#entries].map((entry) => this.#with(entry)).filter((all) => all.has(user));
    return (
      users.length > 0 &&
      users.every((all) =>
        [...all].some(
          (file) =>
            lends(file) ||
            (onDemand && this.#links.get(file)?.later.some((each) => [...this.#with(each)].some(lends))),
        ),
      )
    );
  }

  /** A script and all that it imports. */
  #with(entry: string): Set<string> {
    const all = new Set([entry]);
    for (const file of all) for (const each of this.#links.get(file)?.imports ?? []) all.add(each);
    return all;
  }
}

function linksOf(file: string, source: ts.SourceFile): Links {
  const links: Links = { imports: [], later: [], provides: new Set() };
  const at = (address: string) => path.posix.join(path.posix.dirname(file), address);
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      links.imports.push(at((node.moduleSpecifier as ts.StringLiteral).text));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [address] = node.arguments;
      if (address && ts.isStringLiteralLike(address)) links.later.push(at(address.text));
    } else if ((ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node)) && ts.isIdentifier(node.name))
      links.provides.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return links;
}

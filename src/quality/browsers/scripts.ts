/** Methods, interfaces and syntax that the oldest browsers lack, in the scripts as they are shipped. */
import path from 'node:path';
import ts from 'typescript';
import { feature, featuresByName, type Feature } from './support.ts';
import type { Use } from './use.ts';

/** Built-in objects whose methods are called on what nobody can tell the type of. */
const builtins = featuresByName(
  ...['Array', 'String', 'Object', 'Map', 'Set', 'Promise', 'Iterator', 'RegExp'].map(
    (name) => `javascript.builtins.${name}`,
  ),
);
const interfaces = featuresByName('api');
/** Members of all built-in objects. */
const members = featuresByName('javascript.builtins');
/** Names of members that an old browser lacks somewhere: only of these must it be told whose they are, which takes long. */
const lackedMembers = new Set(
  [...interfaces, ...members]
    .filter(([, features]) => features.some(({ lacking }) => lacking))
    .map(([name]) => name),
);

/** A use, and whether the file it stands in asks first if the browser has it. */
export interface ScriptUse extends Use {
  name: string;
}

/**
 * Types are inferred from the shipped code itself, so that `size` of a URLSearchParams is told from that of a Map; where
 * nothing can be inferred, a name counts that no interface which the oldest browsers know has.
 *
 * @param scripts by path; see `sourcesOf`
 */
export function unsupportedInScripts(scripts: ReadonlyMap<string, ts.SourceFile>): ScriptUse[] {
  const program = programOf(scripts);
  const checker = program.getTypeChecker();
  const uses: ScriptUse[] = [];
  for (const [file, source] of scripts) {
    let tested: ReadonlySet<string> | undefined;
    const own = ownMethods(source);
    const visit = (node: ts.Node): void => {
      for (const [name, found] of featuresAt(node, checker, own)) {
        if (!found.lacking || (tested ??= testedNames(source, checker)).has(name)) continue;
        const start = node.getStart(source);
        uses.push({
          ...found,
          name,
          file,
          line: source.getLineAndCharacterOfPosition(start).line + 1,
          words: source.text.slice(Math.max(0, start - 10), start + 60),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** Scripts as they are shipped, by path, parsed. @param code of each */
export const sourcesOf = (code: ReadonlyMap<string, string>): Map<string, ts.SourceFile> =>
  new Map(
    [...code].map(([file, text]) => [
      file,
      ts.createSourceFile(path.resolve('/', file), text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS),
    ]),
  );

/** What the browser itself gives, declared: read once for all programs. */
const libraries = new Map<string, ts.SourceFile | undefined>();

function programOf(scripts: ReadonlyMap<string, ts.SourceFile>): ts.Program {
  const options: ts.CompilerOptions = {
    allowJs: true,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  // What comments say of types is not asked for: a fifth of the time.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const given = new Map([...scripts.values()].map((source) => [source.fileName, source]));
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => given.get(file)?.text ?? readFile(file);
  host.fileExists = (file) => given.has(file) || fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const source = given.get(file);
    if (source) return source;
    if (!libraries.has(file)) libraries.set(file, getSourceFile(file, version, ...rest));
    return libraries.get(file);
  };
  return ts.createProgram([...given.keys()], options, host);
}

/** Features of a node by the name that code asks for them. */
function featuresAt(
  node: ts.Node,
  checker: ts.TypeChecker,
  own: ReadonlySet<string>,
): [name: string, feature: Feature][] {
  if (ts.isRegularExpressionLiteral(node)) return expressionFeatures(node.text);
  if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
    const [pattern] = node.arguments ?? [];
    if (pattern && ts.isStringLiteralLike(pattern)) return expressionFeatures(`/${pattern.text}/`);
  }
  if (ts.isClassStaticBlockDeclaration(node))
    return known('static', feature('javascript', 'classes', 'static', 'initialization_blocks'));
  if (ts.isPropertyAccessExpression(node)) return memberFeatures(node, checker, own);
  if (ts.isCallExpression(node)) return selectorFeatures(node);
  if (ts.isIdentifier(node) && isGlobal(node, checker))
    return known(
      node.text,
      feature('api', node.text) ??
        feature('javascript', 'builtins', node.text) ??
        feature('api', 'Window', node.text),
    );
  return [];
}

const known = (name: string, found: Feature | undefined): [string, Feature][] =>
  found ? [[name, found]] : [];

function expressionFeatures(text: string): [string, Feature][] {
  const flags = text.slice(text.lastIndexOf('/') + 1);
  return [
    ...(/\(\?<[=!]/.test(text)
      ? known('(?<', feature('javascript', 'regular_expressions', 'lookbehind_assertion'))
      : []),
    ...(/\(\?[ims-]+:/.test(text)
      ? known('(?', feature('javascript', 'regular_expressions', 'modifier'))
      : []),
    ...(flags.includes('v') ? known('v', feature('javascript', 'builtins', 'RegExp', 'unicodeSets')) : []),
  ];
}

/** Of a selector that is asked for in words. */
function selectorFeatures({ expression, arguments: [words] }: ts.CallExpression): [string, Feature][] {
  if (!words || !ts.isStringLiteralLike(words)) return [];
  if (!/^(?:querySelector(?:All)?|matches|closest)$/.test(lastName(expression))) return [];
  return [...words.text.matchAll(/::?([a-z-]+)/g)].flatMap(([, name = '']) =>
    // What stands in for popovers lends this pseudo-class with the method.
    known(name === 'popover-open' ? 'showPopover' : name, feature('css', 'selectors', name)),
  );
}

function memberFeatures(
  node: ts.PropertyAccessExpression,
  checker: ts.TypeChecker,
  own: ReadonlySet<string>,
): [string, Feature][] {
  const name = node.name.text;
  // `trustedTypes?.createPolicy()`: it is asked first whether there are any.
  if (node.questionDotToken || !lackedMembers.has(name)) return [];
  const declared = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
  const known = declared.filter(isOfLibrary);
  for (const type of known.map(declaringType)) {
    const found =
      feature('javascript', 'builtins', type, name) ??
      feature('api', type, name) ??
      feature('api', type, `${name}_static`);
    if (found) return [[name, found]];
  }
  // Of a mixin of the page's objects, or a method of something whose type nobody can tell.
  const isOfPage = known.some((each) => /lib\.dom/.test(each.getSourceFile().fileName));
  const isUnclear =
    declared.length === 0 &&
    Boolean(checker.getTypeAtLocation(node.expression).flags & ts.TypeFlags.Any) &&
    ts.isCallExpression(node.parent) &&
    node.parent.expression === node &&
    !own.has(name);
  if (!isOfPage && !isUnclear) return [];
  const candidates = [...((!isOfPage && builtins.get(name)) || []), ...(interfaces.get(name) ?? [])];
  const [first] = candidates;
  return first && candidates.every(({ lacking }) => lacking) ? [[name, first]] : [];
}

const isOfLibrary = (declaration: ts.Declaration) =>
  /\/typescript\/lib\/lib\.[^/]+\.d\.ts$/.test(declaration.getSourceFile().fileName);

/** "Array" for a member of `ReadonlyArray` or of the constructor. */
function declaringType(declaration: ts.Declaration): string {
  const { parent } = declaration;
  const name = ts.isInterfaceDeclaration(parent) ? parent.name.text : declaredAs(parent);
  return name.replace(/^Readonly|Constructor$/g, '');
}

/** `declare var URL: { canParse(…) }`. */
const declaredAs = ({ parent }: ts.Node): string =>
  parent && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : '';

/** A name that the browser itself gives. */
function isGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (!/^[A-Z]|^(?:structuredClone|scheduler|queueMicrotask|reportError)$/.test(node.text)) return false;
  const [declared] = checker.getSymbolAtLocation(node)?.declarations ?? [];
  return declared !== undefined && isOfLibrary(declared);
}

/** Methods of the classes of a file: one that is called so may be one of these. */
function ownMethods(source: ts.SourceFile): Set<string> {
  const own = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && ts.isClassLike(node.parent)) own.add(node.name.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return own;
}

/** Names that a file asks after before it uses them: `'popover' in x`, `typeof Name`, `x.name?.()`, `x.name ? … : …`. */
function testedNames(source: ts.SourceFile, checker: ts.TypeChecker): Set<string> {
  const asked = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      ts.isStringLiteralLike(node.left)
    )
      asked.add(node.left.text);
    else if (ts.isTypeOfExpression(node)) asked.add(lastName(node.expression));
    else if (ts.isCallExpression(node) && node.questionDotToken) asked.add(lastName(node.expression));
    else if (isTested(node, checker)) asked.add(lastName(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return asked;
}

const lastName = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';

/** Does a condition hang on the node being there at all? */
function isTested(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isPropertyAccessExpression(node) || !isCondition(node)) return false;
  // A number that is there can be 0.
  return !(checker.getTypeAtLocation(node).flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.StringLike));
}

function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    [AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken].includes(parent.operatorToken.kind as never)
  );
}

import { createHash } from 'node:crypto';
import type { BrowserContext, Route } from 'playwright-core';

/** A change to a file as the host is asked to make it. */
interface Change {
  operation: string;
  path: string;
  content: string;
  /** The file that the change was made of. */
  sha?: string;
}

/** A commit that the host was asked for. */
export interface Commit {
  branch: string;
  message: string;
  files: Change[];
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const sha = (text: string) => createHash('sha1').update(text).digest('hex');

/**
 * A host of repositories for a browser: it answers as Gitea and Forgejo do what the desk asks them, and holds one repository.
 *
 * @param address where it seems to be
 * @param files the repository: texts by path, changed by commits
 * @returns commits, as they are made
 */
export async function gitHost(
  context: BrowserContext,
  address: string,
  files: Map<string, string>,
  { repository, token }: { repository: string; token: string },
): Promise<Commit[]> {
  const commits: Commit[] = [];
  const repo = `/repos/${repository}`;
  const head = () => ({ id: sha([...files].join()), message: commits.at(-1)?.message ?? 'Đầu' });
  const answers: Record<string, (asked: unknown) => unknown> = {
    '/version': () => ({ version: '1.25.0' }),
    '/settings/api': () => ({ default_paging_num: 500, max_response_items: 500 }),
    '/user': () => ({ id: 1, login: 'bien-tap', full_name: 'Biên tập viên', email: 'bien-tap@example.vn' }),
    [repo]: () => ({ default_branch: 'main', permissions: { pull: true, push: true } }),
    [`${repo}/branches/main`]: () => ({ commit: head() }),
    [`${repo}/git/trees`]: () => ({
      truncated: false,
      tree: [...files].map(([path, text]) => ({
        path,
        type: 'blob',
        sha: sha(text),
        size: Buffer.byteLength(text),
      })),
    }),
    [`${repo}/file-contents`]: (asked) =>
      (asked as { files: string[] }).files.map((path) => ({
        path,
        sha: sha(files.get(path) ?? ''),
        encoding: 'base64',
        content: base64(files.get(path) ?? ''),
      })),
    [`${repo}/commits`]: () => [],
    [`${repo}/contents`](asked) {
      const commit = asked as Commit;
      commits.push(commit);
      for (const { operation, path, content } of commit.files)
        if (operation === 'delete') files.delete(path);
        else files.set(path, Buffer.from(content, 'base64').toString('utf8'));
      const made = commit.files.map(({ path }) => ({ path, sha: sha(files.get(path) ?? '') }));
      return { commit: { sha: head().id, created: new Date().toISOString() }, files: made };
    },
  };
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  await context.route(`${address}/**`, async (route: Route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    // The tree is asked for by the commit that was read.
    const asked = pathname.slice('/api/v1'.length).replace(/(?<=\/git\/trees)\/.*$/, '');
    const answer = answers[asked];
    if (request.headers()['authorization'] !== `token ${token}`)
      return route.fulfill({ status: 401, headers, json: { message: 'token is required' } });
    const made = asked.endsWith('/contents') ? (request.postDataJSON() as Commit).files : [];
    if (made.some((change) => change.sha && change.sha !== sha(files.get(change.path) ?? '')))
      return route.fulfill({ status: 422, headers, json: { message: 'sha does not match' } });
    if (!answer) return route.fulfill({ status: 404, headers, json: { message: pathname } });
    return route.fulfill({ headers, json: answer(request.postDataJSON()) });
  });
  return commits;
}

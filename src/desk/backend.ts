import path from 'node:path';
import type { CmsConfig } from '@sveltia/cms';
import type { Site } from '../records/schema/site.ts';

/** What the policy must let the desk ask, by the kind of host. */
const hosts = {
  github: ['https://api.github.com', 'https://www.githubstatus.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
} as const;

/** Where a host of one's own answers programs. */
const apis = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;

export interface Backend {
  config: CmsConfig['backend'];
  /** Addresses that the desk talks to. */
  asks: string[];
}

/**
 * Where the desk saves. On the editor's own machine it is a folder, and nothing else is offered; `desk` of
 * `content/site.yaml` offers a repository too.
 */
export function backendOf(desk: Site['desk']): Backend {
  // Where only a folder is used, its name is asked of the editor, and the browser remembers the folder by it.
  if (!desk)
    return {
      config: {
        name: 'github',
        repo: `thu-muc/${path.basename(process.cwd()).replaceAll(/[^\w.-]/g, '-')}`,
        branch: 'main',
        auth_methods: ['token'],
      },
      asks: [],
    };
  const { host, repository, branch, address } = desk;
  const own = address?.replace(/\/$/, '');
  return {
    config: {
      name: host,
      repo: repository,
      branch,
      auth_methods: ['token'],
      commit_messages: {
        create: 'Thêm {{slug}} ({{collection}})',
        update: 'Sửa {{slug}} ({{collection}})',
        delete: 'Xóa {{slug}} ({{collection}})',
      },
      ...(own ? { base_url: own, api_root: `${own}${apis[host]}` } : {}),
    } as CmsConfig['backend'],
    asks: own ? [new URL(own).origin] : [...hosts[host]],
  };
}

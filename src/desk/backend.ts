import type { CmsConfig } from '@sveltia/cms';

/** Hosts of repositories that the desk can write to, and what their policy must let it ask. */
const hosts = {
  github: { home: 'https://github.com', asks: ['https://api.github.com', 'https://www.githubstatus.com'] },
  gitlab: { home: 'https://gitlab.com', asks: ['https://gitlab.com'] },
  gitea: { home: 'https://gitea.com', asks: ['https://gitea.com'] },
} as const;

export interface Backend {
  config: CmsConfig['backend'];
  /** Addresses that the desk talks to. */
  asks: string[];
}

/**
 * Where the desk saves. On the editor's own machine it is a folder, and nothing else is offered. `DESK_REPO=github:owner/name`
 * (or `gitlab:`, `gitea:`) offers the repository too, `DESK_HOST` names a host of one's own, `DESK_BRANCH` its branch.
 */
export function backendOf({ DESK_REPO, DESK_HOST, DESK_BRANCH = 'main' }: NodeJS.ProcessEnv): Backend {
  const [, name, repo] = /^(github|gitlab|gitea):([\w.-]+(?:\/[\w.-]+)+)$/.exec(DESK_REPO ?? '') ?? [];
  if (DESK_REPO && !name)
    throw new Error(`DESK_REPO là "${DESK_REPO}". Viết như "github:co-quan/lien-ket-vung".`);
  // The name is asked for even where only a folder is used: it is what the browser remembers the folder by.
  if (!name || !repo)
    return {
      config: { name: 'github', repo: 'thu-muc/lien-ket-vung', branch: 'main', auth_methods: [] },
      asks: [],
    };
  const { home, asks } = hosts[name as keyof typeof hosts];
  const own = DESK_HOST ?? home;
  const api = { github: `${own}/api/v3`, gitlab: `${own}/api/v4`, gitea: `${own}/api/v1` }[name];
  return {
    config: {
      name,
      repo,
      branch: DESK_BRANCH,
      auth_methods: ['token'],
      ...(DESK_HOST ? { base_url: own, api_root: api } : {}),
    } as CmsConfig['backend'],
    asks: DESK_HOST ? [own] : [...asks],
  };
}

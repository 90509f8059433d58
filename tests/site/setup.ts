import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with its base path and a slash at the end. */
    site: string;
  }
}

/** Serve `dist/` for the browser tests. */
export default async function setup(project: TestProject) {
  const server = await preview({
    root: process.cwd(),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  });
  project.provide('site', `http://127.0.0.1:${server.port}/`);
  return () => server.stop();
}

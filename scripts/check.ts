/** `npm run check`: checks that `content/` is valid, its documents are up to date and every published link still works. */
import { readArguments } from './support/arguments.ts';
import { checkProject } from './support/steps/check-project.ts';

readArguments('npm run check', {});
if (!(await checkProject(process.cwd()))) process.exitCode = 1;

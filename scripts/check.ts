/** `npm run check`: is `content/` sound, are its documents up to date, does every published link still land? */
import { readArguments } from './support/arguments.ts';
import { checkProject } from './support/steps/check-project.ts';

readArguments('npm run check', {});
if (!(await checkProject(process.cwd()))) process.exitCode = 1;

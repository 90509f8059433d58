import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads the arguments of a command. With `--help` it prints the usage and ends the program; so it does, with exit code 2 and a
 * sentence about what is wrong, for arguments that the command does not take.
 *
 * @param usage "npm run -s inspect -- TỆP [--json]"
 */
export function readArguments<T extends Omit<ParseArgsConfig, 'args'>>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return exitWithUsage(usageError(error as NodeJS.ErrnoException), usage);
  }
}

/** Ends a command that was called wrongly, with exit code 2. */
export function exitWithUsage(problem: string, usage: string): never {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}

/** Node's error about an argument, in Vietnamese. */
export function usageError({ code, message }: NodeJS.ErrnoException): string {
  const named = /'(.+?)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Không có lựa chọn "${named}".`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Lựa chọn "${named}" không đúng: thiếu giá trị, hoặc không nhận giá trị nào.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Lệnh này không nhận "${named}".`;
    default:
      return message;
  }
}

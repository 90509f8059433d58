import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * What a command was called with. `--help` shows how it is called; a slip is said in a sentence, and nothing is done.
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
    return stopWith(usageError(error as NodeJS.ErrnoException), usage);
  }
}

/** End a command that was called wrongly. */
export function stopWith(slip: string, usage: string): never {
  console.error(`${slip}\n${usage}`);
  process.exit(2);
}

/** What Node says of a slip, in words for whoever made it. */
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

/** Says everything that is wrong with the configuration at once. Its message is meant for the operator's eyes. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      [
        `The configuration is not valid (${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}):`,
        ...problems.map((problem) => `  - ${problem}`),
        'Set these in the environment or in the file .env; .env.example explains each.',
      ].join('\n'),
    );
    this.name = 'ConfigurationError';
  }
}

import {
  startApiProgram,
  startSandboxProgram,
  type ApiProgram,
  type SandboxProgram,
} from '@radarr/tool-programs';

/** The built api with the built dashboard, in front of a sandbox. */
export interface ServedDashboard extends Pick<ApiProgram, 'url' | 'apiKey' | 'signInLink'> {
  readonly sandbox: SandboxProgram;
  readonly close: () => Promise<void>;
}

/** @param variables of the api's environment, beside those that lead it to the sandbox */
export async function serveDashboard(variables: NodeJS.ProcessEnv = {}): Promise<ServedDashboard> {
  const sandbox = await startSandboxProgram('--watchmode-requests-per-minute', '100000');
  const api = await startApiProgram(sandbox, variables);
  return {
    ...api,
    sandbox,
    close: async () => {
      await api.close();
      await sandbox.close();
    },
  };
}

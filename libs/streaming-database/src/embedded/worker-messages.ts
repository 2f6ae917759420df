/** What the program asks of the engine's thread. */
export type EngineRequest =
  { readonly type: 'exec'; readonly id: number; readonly messages: Uint8Array } | { readonly type: 'close' };

/** What the engine's thread answers. */
export type EngineReply =
  { readonly type: 'ready' } | { readonly type: 'result'; readonly id: number; readonly bytes: Uint8Array };

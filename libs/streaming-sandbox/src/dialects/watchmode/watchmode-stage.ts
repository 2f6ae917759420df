import { WatchmodeSources } from '../../world/watchmode/watchmode-sources.js';
import type { Stage } from '../dialect.js';
import { TitlesInSight } from './titles-in-sight.js';

/** What the endpoints of Watchmode speak with. */
export interface WatchmodeStage {
  readonly stage: Stage;
  readonly sources: WatchmodeSources;
  readonly titles: TitlesInSight;
}

/** Sets the stage for Watchmode. Nothing is read before somebody asks. */
export function watchmodeStage(stage: Stage): WatchmodeStage {
  return { stage, sources: new WatchmodeSources(stage.world), titles: new TitlesInSight(stage.world) };
}

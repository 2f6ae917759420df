import { describeCreditLedgerContract } from '@radarr/streaming-core/testing';
import { MemoryCreditLedger } from './memory-credit-ledger.js';

describeCreditLedgerContract({
  name: 'MemoryCreditLedger',
  create: (clock) => ({ ledger: new MemoryCreditLedger({ clock }) }),
  histories: 300,
});

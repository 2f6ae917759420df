import { openTestDatabase } from '../testing/index.js';
import { describeCreditLedgerRepository } from './credit-ledger-repository.suite.js';

describeCreditLedgerRepository(() => openTestDatabase());

package org.iofog.agent.journal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.iofog.agent.domain.container.Change;
import org.iofog.agent.domain.container.PlacementHistory;
import org.iofog.agent.domain.container.RestartBackoff;
import org.iofog.agent.domain.router.LocalAccess;

/** Names the records in the agent's files that are not the contract's, for native binaries. */
@RegisterForReflection(
        targets = {
            ProcessStatus.class,
            FileJournal.Histories.class,
            FileTaskLedger.Ledger.class,
            FileTaskLedger.Entry.class,
            PlacementHistory.class,
            PlacementHistory.Failure.class,
            Change.class,
            RestartBackoff.class,
            LocalAccess.class,
            MessagePlace.Place.class
        })
final class JournalReflection {

    private JournalReflection() {}
}

package org.iofog.embedded;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;

/** What every broker here is: all it keeps is in one directory, and only clients on the network manage it. */
final class DurableBroker {

    private DurableBroker() {}

    static Configuration in(Path data) {
        return new ConfigurationImpl()
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setJournalDirectory(data.resolve("journal").toString())
                .setLargeMessagesDirectory(data.resolve("large-messages").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setNodeManagerLockDirectory(data.resolve("lock").toString())
                .setJournalType(JournalType.NIO)
                .setJMXManagementEnabled(false);
    }
}

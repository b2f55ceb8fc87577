package org.iofog.cli.ssh;

import java.util.Optional;

/** What has to be asked of the user who logs in. */
public interface Questions {

    /** @return whether the user says yes; empty where nobody can be asked */
    Optional<Boolean> confirm(String question);

    /** @return what the user types, unseen; empty where nobody can be asked */
    Optional<String> secret(String prompt);
}

package org.iofog.cli.deploy;

import org.iofog.cli.document.Document;
import org.iofog.contract.spec.Kind;

/** What is done with each document of a set. */
public interface DocumentAction {
    /** Looks at what is there before a group of documents of this kind. */
    default void prepare(Kind kind) {}

    /**
     * Called by several threads for the documents of one kind.
     *
     * @throws org.iofog.cli.failure.CliFailure if it cannot be done
     */
    void perform(Document document);
}

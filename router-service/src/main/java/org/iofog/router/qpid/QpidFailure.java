package org.iofog.router.qpid;

/** A router did not become what it should be; the message is one sentence. */
public final class QpidFailure extends RuntimeException {

    QpidFailure(String sentence) {
        super(sentence);
    }
}

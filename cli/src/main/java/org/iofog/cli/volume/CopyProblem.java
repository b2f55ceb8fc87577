package org.iofog.cli.volume;

import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.ssh.CommandResult;

/** Words what a host says against a copy. */
final class CopyProblem {

    private CopyProblem() {}

    /** @param asRoot why root did not help */
    static CliFailure of(String destination, CommandResult asUser, CliFailure asRoot) {
        String sentence = of(destination, asUser).sentence();
        return sentence.equals(asRoot.sentence())
                ? asRoot
                : new CliFailure(asRoot.exitCode(), sentence + " As root: " + asRoot.sentence(), asRoot);
    }

    static CliFailure of(String destination, CommandResult result) {
        String told = result.err();
        if (result.isOutOfSpace()) {
            return CliFailure.failed("The disk that holds " + destination
                    + " is full; make room there and deploy again, what has arrived stays.");
        }
        if (told.contains("Permission denied") || told.contains("Read-only file system")) {
            return CliFailure.failed(destination + " cannot be written (" + result.lastWords()
                    + "); choose another destination, or let the user of 'ssh' write there.");
        }
        return CliFailure.failed("Copying to " + destination + " failed: " + result.lastWords());
    }
}

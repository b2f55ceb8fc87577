package org.iofog.cli.controlplane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.iofog.cli.state.PrivateFiles;

/** What passwords between routers are derived from. */
public final class MeshSecret {

    private static final int BYTES = 32;

    private MeshSecret() {}

    /** The file a local router service keeps its secret in; made where it is not there yet. */
    public static Path fileIn(Path folder) {
        Path file = folder.resolve("mesh-secret");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, random());
        }
        return file;
    }

    public static String random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}

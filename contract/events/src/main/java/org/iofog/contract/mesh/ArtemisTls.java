package org.iofog.contract.mesh;

import org.jspecify.annotations.Nullable;

/**
 * How Artemis is told of TLS. A router's file comes from the router service and names a file that only the router's agent
 * can write, as it knows where its host keeps certificate and key.
 */
public final class ArtemisTls {

    /** The file that names certificate and key, beside the router's own. */
    public static final String CERTIFICATE_FILE = "certificate.properties";

    /** What Artemis calls such a file. */
    public static final String KEY_STORE_TYPE = "PEMCFG";

    private ArtemisTls() {}

    /** The text of {@link #CERTIFICATE_FILE}. */
    public static String certificateFile(String certificate, String key) {
        return "source.certificate=%s%nsource.key=%s%n".formatted(certificate, key);
    }

    /**
     * What the address of a link needs besides host and port.
     *
     * @param authority PEM file of whom to trust; absent: whom Java trusts
     */
    public static String linkParameters(@Nullable String authority) {
        String trust = authority == null ? "" : "&trustStoreType=PEMCA&trustStorePath=" + authority;
        return "&sslEnabled=true&verifyHost=true" + trust;
    }
}

package org.iofog.systemtest;

import java.util.List;

/** A microservice with a page to read and orders to place, each of which takes a moment. */
final class Shop {

    private static final String ORDER = """
        #!/bin/busybox sh
        /bin/busybox usleep 200000
        /bin/busybox printf "Content-Type: text/plain\\r\\n\\r\\npage"
        """;

    private static final String SERVER =
            "trap 'exit 0' TERM; /bin/busybox mkdir -p /www/cgi-bin; echo -n page > /www/index.html;"
                    + " echo '" + ORDER + "' > /www/cgi-bin/order; /bin/busybox chmod +x /www/cgi-bin/order;"
                    + " /bin/busybox httpd -f -p 80 -h /www & wait";

    private Shop() {}

    /** What its container runs; it serves at port 80. */
    static List<String> commands() {
        return List.of("/bin/busybox", "sh", "-c", SERVER);
    }

    /** The same, of a later version that takes its time to start. */
    static List<String> laterCommands() {
        return List.of("/bin/busybox", "sh", "-c", "/bin/busybox usleep 500000; " + SERVER);
    }
}

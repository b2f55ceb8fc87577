package org.iofog.contract.amqp.bytes;

/** Told of a {@link ByteConnection} on its event loop. */
public interface ByteConnectionListener {

    /** Links can be opened. */
    void up();

    /** All links are gone, without being told one by one. */
    void down(String reason);
}

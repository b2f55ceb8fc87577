package org.iofog.contract.mesh;

/**
 * By which a host's router proves who it is and knows who others are; paths of PEM files on that host.
 *
 * @param certificate the chain, its own certificate first; names the host as others reach it
 * @param key of that certificate
 * @param authority whose certificates it trusts
 */
public record TlsFiles(String certificate, String key, String authority) {}

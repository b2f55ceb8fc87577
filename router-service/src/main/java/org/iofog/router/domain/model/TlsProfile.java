package org.iofog.router.domain.model;

/**
 * The certificates of one end; files on the router's host in PEM form.
 *
 * @param authority whom this end trusts
 */
public record TlsProfile(String name, String authority, String certificate, String key) {}

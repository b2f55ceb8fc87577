package org.iofog.router.domain.model;

import java.util.SortedSet;

/**
 * Who may use an address of a router.
 *
 * @param senders uuids of agents
 * @param receivers uuids of agents
 */
public record AddressGrant(String address, SortedSet<String> senders, SortedSet<String> receivers) {}

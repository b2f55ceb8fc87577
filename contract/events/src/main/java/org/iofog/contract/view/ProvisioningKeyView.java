package org.iofog.contract.view;

import java.time.Instant;

/** A key that lets one host become one agent, once, until it expires. */
public record ProvisioningKeyView(String key, Instant expirationTime) {}

package org.iofog.controller.domain.model;

/** What follows from a command, at once or when an agent has reported on it later. */
public record Consequence(CommandContext context, Decision.Accepted decision) {}

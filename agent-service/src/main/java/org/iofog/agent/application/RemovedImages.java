package org.iofog.agent.application;

/** What a prune took away. */
public record RemovedImages(int count, long bytes) {}

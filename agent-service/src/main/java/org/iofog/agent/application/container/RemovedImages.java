package org.iofog.agent.application.container;

/**
 * What a prune took away.
 *
 * @param bytes sizes of the images; layers they share with images that stay count too where the engine does not tell
 */
public record RemovedImages(int count, long bytes) {}

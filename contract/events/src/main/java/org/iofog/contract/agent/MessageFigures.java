package org.iofog.contract.agent;

/**
 * What became of one microservice's messages since its agent was started.
 *
 * @param published taken from it
 * @param delivered of those, handed over to the mesh, once per receiver
 * @param waiting of those, not handed over yet, once per receiver
 * @param dropped of those, pushed out by the limits of disk and age before they were handed over, once per receiver
 * @param received taken by it
 */
public record MessageFigures(long published, long delivered, long waiting, long dropped, long received) {}

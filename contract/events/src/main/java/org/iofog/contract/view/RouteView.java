package org.iofog.contract.view;

/**
 * Messages of microservice {@code from} reach microservice {@code to}.
 *
 * @param from name
 * @param to name
 */
public record RouteView(String name, String namespace, String application, String from, String to) {}

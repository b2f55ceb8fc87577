package org.iofog.controller.domain.model;

import org.iofog.contract.spec.CatalogItemSpec;

/** A named pair of images that microservices refer to by its id. */
public record CatalogItem(int id, String namespace, String name, CatalogItemSpec spec) {}
